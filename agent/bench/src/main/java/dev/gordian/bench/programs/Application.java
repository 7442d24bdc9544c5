package dev.gordian.bench.programs;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The start of a large application: Spring Boot with Tomcat, until it would answer. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class Application {

  /** Called by Spring. */
  @GetMapping("/")
  public String answer() {
    return "hello";
  }

  /** Starts and ends. */
  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setDefaultProperties(Map.of("server.port", "0", "spring.main.banner-mode", "off"));
    application.run();
    Rounds.result("classes", ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    System.exit(0);
  }
}
