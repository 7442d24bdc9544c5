import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** A servlet with sessions under some hundred requests at a time. */
public class UseTomcat {
  /** Held here: a logger that nobody keeps forgets its level. */
  static final Logger LOG = Logger.getLogger("org");

  public static class Pages extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession().setAttribute("page", request.getPathInfo());
      response.getWriter().print("page " + request.getPathInfo());
    }
  }

  public static void main(String[] args) throws Exception {
    LOG.setLevel(Level.WARNING);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(System.getProperty("user.dir"));
    tomcat.setPort(0);
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "pages", new Pages());
    context.addServletMappingDecoded("/*", "pages");
    tomcat.getConnector();
    tomcat.start();
    URI root = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/");
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    int good = 0;
    for (int round = 0; round < 5; round++) {
      List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("" + i)).build();
        all.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
      }
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).get().body().equals("page /" + i)) {
          good++;
        }
      }
    }
    tomcat.stop();
    tomcat.destroy();
    System.out.println(good + " pages");
  }
}
