# One image for each module that runs: the services, and devstack for the command line.
#   ./mvnw -DskipTests package && docker build --build-arg MODULE=ingest-service -t copydesk/ingest-service .
# It holds the jars that Maven built and tested; why so: docs/adr/0008-images-hold-the-built-jars.md
ARG JRE_IMAGE=eclipse-temurin:25.0.3_9-jre-noble
FROM ${JRE_IMAGE}
ARG MODULE
USER root
RUN install -d -o 10001 -g 0 -m 770 /var/lib/copydesk
# The libraries first: they change less often than our own code.
COPY ${MODULE}/target/lib /app/lib
COPY ${MODULE}/target/${MODULE}.jar /app/app.jar
USER 10001
WORKDIR /var/lib/copydesk
VOLUME /var/lib/copydesk
ENV JDK_JAVA_OPTIONS=-Xmx512m
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", \
  "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news", \
  "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", \
  "-jar", "/app/app.jar"]
