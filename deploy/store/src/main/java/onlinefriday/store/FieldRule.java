package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shapes a field of a command may have. A null is as if the field was not there. */
enum FieldRule {
  ANY {
    @Override
    void checkValue(String path, Object value) {}
  },
  TEXT {
    @Override
    void checkValue(String path, Object value) {
      type(path, value, String.class, "string");
    }
  },
  DOCUMENT {
    @Override
    void checkValue(String path, Object value) {
      type(path, value, Document.class, "object");
    }
  },
  LIST {
    @Override
    void checkValue(String path, Object value) {
      type(path, value, List.class, "array");
    }
  },
  NUMBER {
    @Override
    void checkValue(String path, Object value) {
      whole(path, value);
    }
  },
  /** A whole number from 0 to 2^31 - 1. */
  COUNT {
    @Override
    void checkValue(String path, Object value) {
      long number = whole(path, value);
      if (number < 0 || number > Integer.MAX_VALUE) {
        throw new MongoServerError(
            OUT_OF_RANGE, "BSON field '" + path + "' must be from 0 to 2^31 - 1, not " + number);
      }
    }
  },
  MILLISECONDS {
    @Override
    void checkValue(String path, Object value) {
      long number = whole(path, value);
      if (number < 0 || number > Integer.MAX_VALUE) {
        throw Refusals.badValue(number + " value for maxTimeMS is out of range");
      }
    }
  },
  BOOLEAN {
    @Override
    void checkValue(String path, Object value) {
      if (!(value instanceof Number)) {
        type(path, value, Boolean.class, "bool");
      }
    }
  },
  /** Known to MongoDB, but not done here: only as good as left out. */
  OFF {
    @Override
    void checkValue(String path, Object value) {
      boolean off =
          Boolean.FALSE.equals(value)
              || value instanceof Number number && number.doubleValue() == 0
              || value instanceof Document document && document.isEmpty()
              || value instanceof List<?> list && list.isEmpty();
      if (!off) {
        throw Refusals.unsupported("option " + path);
      }
    }
  },
  COLLATION {
    @Override
    void checkValue(String path, Object value) {
      boolean simple =
          value instanceof Document collation
              && (collation.isEmpty() || "simple".equals(collation.get("locale")));
      if (!simple) {
        throw Refusals.unsupported("collation but the simple one (" + path + ")");
      }
    }
  },
  CURSOR {
    @Override
    void checkValue(String path, Object value) {
      DOCUMENT.checkValue(path, value);
      fields(path, (Document) value, Map.of("batchSize", COUNT));
    }
  },
  /** One node, so that every write it has in its log is everybody's. */
  WRITE_CONCERN {
    @Override
    void checkValue(String path, Object value) {
      DOCUMENT.checkValue(path, value);
      var concern = (Document) value;
      fields(path, concern, Map.of("w", ANY, "j", BOOLEAN, "fsync", BOOLEAN, "wtimeout", NUMBER));
      Object w = concern.getOrDefault("w", 1);
      if (!"majority".equals(w) && !Values.equal(w, 0) && !Values.equal(w, 1)) {
        throw Refusals.badValue("cannot use 'w' of " + w + " when a host is not replicated");
      }
    }
  },
  READ_CONCERN {
    @Override
    void checkValue(String path, Object value) {
      DOCUMENT.checkValue(path, value);
      var concern = (Document) value;
      fields(path, concern, Map.of("level", TEXT, "afterClusterTime", OFF, "provenance", TEXT));
      Object level = concern.getOrDefault("level", "local");
      if ("linearizable".equals(level) || "snapshot".equals(level)) {
        throw new MongoServerError(
            NOT_A_REPLICA_SET,
            "NotAReplicaSet",
            "node needs to be a replica set member to use read concern " + level);
      }
      if (!Set.of("local", "available", "majority").contains(level)) {
        throw Refusals.failedToParse("readConcern.level " + level + " is not a valid value");
      }
    }
  },
  READ_PREFERENCE {
    @Override
    void checkValue(String path, Object value) {
      DOCUMENT.checkValue(path, value);
      Object mode = ((Document) value).getOrDefault("mode", "primary");
      if (!READ_MODES.contains(mode)) {
        throw Refusals.failedToParse("Could not parse $readPreference mode '" + mode + "'");
      }
    }
  },
  API_VERSION {
    @Override
    void checkValue(String path, Object value) {
      if (!"1".equals(value)) {
        throw new MongoServerError(
            API_VERSION_ERROR, "APIVersionError", "API version must be \"1\", not " + value);
      }
    }
  },
  TRANSACTION {
    @Override
    void checkValue(String path, Object value) {
      throw new MongoServerError(
          ErrorCode.IllegalOperation,
          "Transaction numbers are only allowed on a replica set member or mongos: " + path);
    }
  };

  private static final int OUT_OF_RANGE = 51024;
  private static final int NOT_A_REPLICA_SET = 123;
  private static final int API_VERSION_ERROR = 322;
  private static final Set<String> READ_MODES =
      Set.of("primary", "primaryPreferred", "secondary", "secondaryPreferred", "nearest");

  /**
   * @param path of the field, for a message
   * @throws MongoServerError with MongoDB's code
   */
  final void check(String path, @Nullable Object value) {
    if (value != null) {
      checkValue(path, value);
    }
  }

  abstract void checkValue(String path, Object value);

  /** The fields of an object, each by its rule, and no other. */
  static void fields(String path, Document document, Map<String, FieldRule> rules) {
    for (Map.Entry<String, Object> field : document.entrySet()) {
      String name = path + "." + field.getKey();
      FieldRule rule = rules.get(field.getKey());
      if (rule == null) {
        throw Refusals.unknownField(name);
      }
      rule.check(name, field.getValue());
    }
  }

  private static long whole(String path, Object value) {
    if (value instanceof Number number) {
      if (!Values.equal(number, number.longValue())) {
        throw Refusals.badValue("BSON field '" + path + "' must be a whole number");
      }
      return number.longValue();
    }
    throw wrongType(path, value, "number");
  }

  private static void type(String path, Object value, Class<?> type, String name) {
    if (!type.isInstance(value)) {
      throw wrongType(path, value, name);
    }
  }

  private static MongoServerError wrongType(String path, Object value, String wanted) {
    return new MongoServerError(
        ErrorCode.TypeMismatch,
        "BSON field '"
            + path
            + "' is the wrong type '"
            + Values.typeName(value)
            + "', expected type '"
            + wanted
            + "'");
  }
}
