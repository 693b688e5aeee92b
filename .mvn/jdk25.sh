# Sourced by mvnw and copydesk: points JAVA_HOME at a JDK 25 where the default Java is another one.
# An own choice wins: COPYDESK_JAVA_HOME, or a JAVA_HOME that is a JDK 25 already.
is_jdk25() { [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null; }
find_jdk25() {
  for jdk in "${COPYDESK_JAVA_HOME-}" "${JAVA_HOME-}" /usr/lib/jvm/temurin-25* /usr/lib/jvm/*25* /opt/java/* \
    /opt/jdk*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$jdk" ] && is_jdk25 "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}
if ! find_jdk25; then
  echo "Copydesk needs a JDK 25 and found none in JAVA_HOME or in the usual places." >&2
  echo "Install one (for example Temurin 25) or set COPYDESK_JAVA_HOME to its folder." >&2
  exit 3
fi
