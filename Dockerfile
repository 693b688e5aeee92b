# One image for each module that runs: the services, and devstack for the command line.
#   ./mvnw -DskipTests package && docker build --build-arg MODULE=ingest-service -t copydesk/ingest-service .
# It holds the jars that Maven built and tested, the Java modules that they use, and what a first run learned of
# starting; why so: docs/adr/0008-images-hold-the-built-jars.md
ARG JDK_IMAGE=eclipse-temurin:25.0.3_9-jdk-noble
ARG BASE_IMAGE=ubuntu:24.04

# Charsets and locale data are for old pages and dates in many languages; jcmd and the flight recorder for operators.
FROM ${JDK_IMAGE} AS java
RUN jlink --strip-java-debug-attributes --no-header-files --no-man-pages --generate-cds-archive --output /java --add-modules \
  java.base,java.compiler,java.desktop,java.management,java.naming,java.net.http,java.rmi,java.scripting,\
java.security.jgss,java.security.sasl,java.sql,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.jfr,\
jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs

FROM ${BASE_IMAGE}
ARG MODULE
USER root
ENV JAVA_HOME=/opt/java LANG=C.UTF-8 JDK_JAVA_OPTIONS=-Xmx512m MALLOC_ARENA_MAX=2
ENV PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY --from=java /java /opt/java
# The libraries first: they change less often than our own code.
COPY ${MODULE}/target/lib /app/lib
COPY ${MODULE}/target/${MODULE}.jar /app/app.jar
COPY ops/container/learn-to-start /app/learn-to-start
# The same options as in ENTRYPOINT: a cache made with others is left aside.
RUN install -d -o 10001 -g 0 -m 770 /var/lib/copydesk && /app/learn-to-start -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
  -Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news \
  --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
USER 10001
WORKDIR /var/lib/copydesk
VOLUME /var/lib/copydesk
ENTRYPOINT ["java", "-XX:AOTCache=/app/start.aot", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", \
  "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news", \
  "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", \
  "-jar", "/app/app.jar"]
