# Builds Copytaster from source and puts it on a plain Java runtime:
#
#   docker build -t copytaster .
#
# Where there is no Maven Central, build the jar first and take it as it is. Both bases can be images of your own; the
# runtime must have glibc, for the libraries of RocksDB and Zstandard are native:
#
#   mvn package
#   docker build -t copytaster --target prebuilt --build-arg RUN_IMAGE=my/jre17 .
#
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${RUN_IMAGE} AS runtime
WORKDIR /opt/copytaster
COPY LICENSE NOTICE ./
ENV COPYTASTER_HTTP_HOST=0.0.0.0 \
    COPYTASTER_HTTP_PORT=8080
EXPOSE 8080
# A number, so that Kubernetes can see that it is not root. Nothing but /tmp is written to: the state, and the native
# libraries, which are unpacked there and must be allowed to run.
USER 10001:10001
# By bash, which these bases have, while curl and wget come and go.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/copytaster/copytaster.jar"]
CMD ["run"]

FROM runtime AS prebuilt
# The dependencies change less often than the program.
COPY target/lib lib
COPY target/copytaster.jar ./

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY pom.xml LICENSE NOTICE ./
COPY .mvn .mvn
COPY topics topics
COPY src/main src/main
RUN --mount=type=cache,target=/var/cache/maven mvn -Dmaven.repo.local=/var/cache/maven -B -q -Dmaven.test.skip -Dspotless.check.skip package

FROM runtime AS built
COPY --from=build /src/target/lib lib
COPY --from=build /src/target/copytaster.jar ./
