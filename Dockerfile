# A container with the executable and nothing else: no shell, no root.
#
#     deno task compile --target x86_64-unknown-linux-gnu --slim
#     docker build --tag retort .
#     docker run --rm -v "$PWD:/project:ro" -e DATABASE_URL retort upgrade head
#
# The base has glibc, its loader, CA certificates and a user without rights.
FROM gcr.io/distroless/cc-debian12:nonroot
ARG EXECUTABLE=dist/retort-slim-x86_64-unknown-linux-gnu
COPY --chmod=755 ${EXECUTABLE} /usr/bin/retort
WORKDIR /project
ENTRYPOINT ["/usr/bin/retort"]
CMD ["--help"]
