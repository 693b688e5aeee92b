package org.copydesk.devstack.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.audit.Audit;
import org.copydesk.devstack.audit.Auditor;
import org.copydesk.devstack.audit.Finding;
import org.copydesk.devstack.audit.KafkaLogs;
import org.copydesk.devstack.audit.Rest;
import org.copydesk.devstack.audit.Sent;
import org.copydesk.devstack.chaos.Fault.Incident;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.deploy.Deployment;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.Route;
import org.copydesk.news.Source;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topics;

/// A stack under load, what befalls it by the plan, and the audit when all has come to rest.
final class ChaosRun {
  private static final Duration BETWEEN_EVENTS = Duration.ofMillis(160);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);
  private static final Duration READY = Duration.ofMinutes(2);
  private static final Duration REST = Duration.ofMinutes(4);

  /// Until the last embargo and the last time of use have ended, and publish has looked.
  private static final Duration LAST_ENDS = Duration.ofSeconds(30);

  private static final String ROUTE = "chaos-delays";

  private final ShakenStack stack;
  private final Plan plan;
  private final Consumer<String> say;
  private final AtomicInteger sent = new AtomicInteger();
  private long start = System.nanoTime();

  /// @param stack none of which runs yet
  /// @param say is told what happens, a line each
  ChaosRun(ShakenStack stack, Plan plan, Consumer<String> say) {
    this.stack = stack;
    this.plan = plan;
    this.say = say;
  }

  /// What the run came to.
  ///
  /// @param audit the audit, with what still waited and who was not ready among the findings
  /// @param events how many were sent
  /// @param refused how many of them ingest-service did not take by HTTP
  record Result(Audit audit, int events, int refused) {}

  /// Runs it all.
  Result run() {
    stack.startPlatform();
    try (Wire wire = new Wire(stack.cluster());
        Post post = new Post(stack.httpPort())) {
      prepare(wire.desk());
      stack.startServices();
      start = System.nanoTime();
      tell("all services are ready; the load begins");
      shake(wire, post);
      tell("the plan is over; waiting until all is processed");
      wire.flush();
      List<Finding> unready = awaitReady();
      ShakenStack.pause(LAST_ENDS);
      List<Rest.Waiting> waiting = awaitRest();
      tell(
          waiting.isEmpty()
              ? "all is at rest"
              : "after %s these still wait: %s".formatted(REST, waiting));
      tell("how often services ended by themselves: " + stack.ended());
      Audit audit = audit(wire, post);
      List<Finding> findings = new ArrayList<>(unready);
      waiting.forEach(each -> findings.add(each.finding()));
      findings.addAll(audit.findings());
      return new Result(
          new Audit(audit.records(), findings, audit.unjudged(), audit.from()),
          sent.get(),
          post.refused());
    }
  }

  /// Sources that the newsroom knows, and a route.
  private void prepare(NewsDesk desk) {
    for (String source : Newsrooms.KNOWN) {
      desk.sendBytes(
          Topics.SOURCE,
          source,
          desk.encode(Topics.SOURCE, Source.newBuilder().setId(source).setName(source).build()));
    }
    new Deployment(stack.cluster()).create(RouteTopic.of(ROUTE));
    Route route =
        Route.newBuilder()
            .setName(ROUTE)
            .setExpression("source == 'wire'")
            .setChangedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
            .build();
    desk.sendBytes(Topics.ROUTE, ROUTE, desk.encode(Topics.ROUTE, route));
  }

  private void shake(Wire wire, Post post) {
    Random random = new Random(plan.seed());
    Newsrooms newsrooms = new Newsrooms("chaos" + plan.seed(), random);
    PoisonCabinet poison = new PoisonCabinet(new Random(random.nextLong()));
    Thread processes = lane("processes", plan.processes(), incident -> befall(incident));
    Thread surroundings =
        lane(
            "surroundings",
            plan.surroundings(),
            incident -> {
              switch (incident.fault()) {
                case Fault.Poison _ -> sent.addAndGet(poison.empty(wire));
                case Fault.Flood(int events) -> {
                  for (int i = 0; i < events; i++) {
                    send(newsrooms, wire, post);
                  }
                }
                default -> befall(incident);
              }
            });
    long line = BETWEEN_LINES.toNanos();
    while (elapsed().compareTo(plan.lasts()) < 0) {
      send(newsrooms, wire, post);
      ShakenStack.pause(BETWEEN_EVENTS);
      if (elapsed().toNanos() > line) {
        line += BETWEEN_LINES.toNanos();
        tell(
            "%d events sent, %d of them taken by HTTP and %d not; not ready: %s"
                .formatted(
                    sent.get(), post.accepted().size(), post.refused(), stack.notReady().keySet()));
      }
    }
    join(processes);
    join(surroundings);
  }

  private void send(Newsrooms newsrooms, Wire wire, Post post) {
    synchronized (newsrooms) {
      switch (newsrooms.next(Instant.now())) {
        case Letter.Written written -> wire.send(written);
        case Letter.Posted posted -> post.send(posted);
        case Letter.PostedNotice notice -> post.send(notice);
      }
    }
    sent.incrementAndGet();
  }

  private Thread lane(String name, List<Incident> incidents, Consumer<Incident> happens) {
    return Thread.ofVirtual()
        .name(name)
        .start(() -> {
          for (Incident incident : incidents) {
            Duration wait = incident.at().minus(elapsed());
            if (wait.isPositive()) {
              ShakenStack.pause(wait);
            }
            tell(incident.fault().toString());
            happens.accept(incident);
          }
        });
  }

  private void befall(Incident incident) {
    stack.begin(incident.fault());
    ShakenStack.pause(incident.lasts());
    stack.end(incident.fault());
    if (!incident.lasts().isZero()) {
      tell("no more: " + incident.fault());
    }
  }

  private static void join(Thread lane) {
    try {
      lane.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  /// A service that does not come back is a finding of its own.
  private List<Finding> awaitReady() {
    Instant deadline = Instant.now().plus(READY);
    while (!stack.notReady().isEmpty() && Instant.now().isBefore(deadline)) {
      ShakenStack.pause(Duration.ofSeconds(1));
    }
    Map<ServiceProcess, String> unready = stack.notReady();
    for (ServiceProcess service : unready.keySet()) {
      tell("%s does not come back:".formatted(service.title()));
      stack.symptoms(service).forEach(line -> say.accept("          " + line));
    }
    return unready.entrySet().stream()
        .map(each -> Finding.ofService(each.getKey().title(), each.getValue()))
        .toList();
  }

  private List<Rest.Waiting> awaitRest() {
    try (Rest rest = new Rest(stack.cluster())) {
      return rest.named(rest.await(REST));
    }
  }

  private Audit audit(Wire wire, Post post) {
    try (KafkaConsumer<String, byte[]> consumer = wire.desk().consumer()) {
      return new Auditor(new KafkaLogs(consumer), wire.desk()::decode)
          .audit(
              new Sent(wire.written(), post.accepted(), Optional.of(wire.poison())), Instant.MAX);
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void tell(String what) {
    say.accept("%6.1f s  %s".formatted(elapsed().toMillis() / 1e3, what));
  }
}
