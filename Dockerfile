# syntax=docker/dockerfile:1
# One image for each service. `mvn package` on the host makes the jars first: there is no Maven in here.
#   docker build --build-arg MODULE=gateway --build-arg PORT=8080 --build-arg MANAGEMENT_PORT=9080 -t onlinefriday/gateway .

FROM eclipse-temurin:25.0.2_10-jdk-noble AS layers
ARG MODULE
ARG VERSION=1.0.0-SNAPSHOT
WORKDIR /build
COPY ${MODULE}/target/${MODULE}-${VERSION}.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:25.0.2_10-jre-noble
RUN groupadd --system --gid 10001 onlinefriday \
 && useradd --system --uid 10001 --gid onlinefriday --no-create-home --shell /usr/sbin/nologin onlinefriday \
 # what a service keeps; a fresh named volume takes its owner and mode from here
 && install --directory --mode=0700 --owner=onlinefriday --group=onlinefriday /var/lib/onlinefriday
COPY --chmod=0555 deploy/compose/ready.sh /usr/local/bin/ready
WORKDIR /application
# what changes least first
COPY --from=layers /build/extracted/dependencies/ ./
COPY --from=layers /build/extracted/spring-boot-loader/ ./
COPY --from=layers /build/extracted/snapshot-dependencies/ ./
COPY --from=layers /build/extracted/application/ ./

ARG PORT
ARG MANAGEMENT_PORT
# the service and its health check read the same variable
ENV MANAGEMENT_SERVER_PORT=${MANAGEMENT_PORT}
EXPOSE ${PORT} ${MANAGEMENT_PORT}
USER onlinefriday
HEALTHCHECK --interval=10s --timeout=4s --start-period=90s --retries=3 CMD ["bash", "/usr/local/bin/ready"]
# The heap is 60 % of the container's memory; the rest is for threads, code and network buffers. An instance
# that ran out of memory ends, and is started again. JDK_JAVA_OPTIONS adds to these, and goes before them.
ENTRYPOINT ["java", \
  "-XX:MaxRAMPercentage=60", \
  "-XX:+ExitOnOutOfMemoryError", \
  "-XX:+UseCompactObjectHeaders", \
  "--enable-native-access=ALL-UNNAMED", \
  "-Dfile.encoding=UTF-8", \
  "-jar", "application.jar"]
