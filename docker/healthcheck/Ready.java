import java.net.HttpURLConnection;
import java.net.URI;

/// The image's health check: ends with 0 when /health/ready answers 200. Nothing but Java is needed
/// in the image for it.
final class Ready {
  private static final int TIMEOUT_MS = 4_000;

  private Ready() {}

  public static void main(String[] arguments) throws Exception {
    String port = System.getenv().getOrDefault("PORT", "3001");
    URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
    var connection = (HttpURLConnection) ready.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MS);
    connection.setReadTimeout(TIMEOUT_MS);
    int status = connection.getResponseCode();
    System.out.println(status);
    System.exit(status == 200 ? 0 : 1);
  }
}
