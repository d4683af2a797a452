package onlinefriday.defaults.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The MongoDB of production, started once for all tests of a module. */
public final class RealMongo {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private RealMongo() {}

  /** On a test that needs it: skipped where there is no Docker engine. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @EnabledIf(
      value = "onlinefriday.defaults.testing.RealMongo#available",
      disabledReason = "there is no Docker engine")
  public @interface Needed {}

  private static final class Started {
    static final MongoClient CLIENT = start();

    private static MongoClient start() {
      MongoDBContainer mongo = new MongoDBContainer("mongo:8.0");
      mongo.start();
      return MongoClients.create(mongo.getConnectionString());
    }
  }

  static boolean available() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /** A database that nobody has used. */
  public static MongoDatabase empty() {
    return Started.CLIENT.getDatabase("test" + DATABASES.incrementAndGet());
  }
}
