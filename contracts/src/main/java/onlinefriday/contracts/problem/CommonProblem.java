package onlinefriday.contracts.problem;

/** The problems every service may answer, whatever it does. */
public enum CommonProblem implements ProblemKind {
  UNAUTHENTICATED(
      Definition.lasting(
          401,
          "unauthenticated",
          "Chưa đăng nhập hoặc khóa không hợp lệ",
          "Not signed in, or the key is not valid")),
  FORBIDDEN(Definition.lasting(403, "forbidden", "Không có quyền", "Not allowed")),
  NOT_FOUND(Definition.lasting(404, "not-found", "Không tìm thấy", "Not found")),
  METHOD_NOT_ALLOWED(
      Definition.lasting(
          405, "method-not-allowed", "Phương thức không được hỗ trợ", "Method not allowed")),
  NOT_ACCEPTABLE(
      Definition.lasting(
          406,
          "not-acceptable",
          "Không có định dạng được yêu cầu",
          "Not available in the format asked for")),
  REQUEST_TIMEOUT(
      Definition.passing(
          408, "request-timeout", "Yêu cầu gửi đến quá chậm", "The request came too slowly")),
  ALREADY_EXISTS(
      Definition.lasting(409, "already-exists", "Mã này đã tồn tại", "This id exists already")),
  WRONG_STATE(
      Definition.lasting(
          409,
          "wrong-state",
          "Trạng thái hiện tại không cho phép",
          "Not possible in its present state")),
  PRECONDITION_FAILED(
      Definition.lasting(
          412,
          "precondition-failed",
          "Dữ liệu đã thay đổi, hãy tải lại",
          "It has changed meanwhile: read it again")),
  BODY_TOO_LARGE(
      Definition.lasting(413, "body-too-large", "Nội dung quá lớn", "The body is too large")),
  ADDRESS_TOO_LONG(
      Definition.lasting(
          414, "address-too-long", "Địa chỉ quá dài", "The address of the request is too long")),
  UNSUPPORTED_MEDIA_TYPE(
      Definition.lasting(
          415,
          "unsupported-media-type",
          "Kiểu nội dung không được hỗ trợ",
          "Unsupported media type")),
  INVALID(Definition.lasting(422, "invalid", "Dữ liệu không hợp lệ", "Some fields break a rule")),
  PRECONDITION_REQUIRED(
      Definition.lasting(428, "precondition-required", "Thiếu If-Match", "If-Match is required")),
  TOO_MANY_REQUESTS(
      Definition.passing(429, "too-many-requests", "Quá nhiều yêu cầu", "Too many requests")),
  HEADERS_TOO_LARGE(
      Definition.lasting(
          431,
          "headers-too-large",
          "Phần đầu yêu cầu quá lớn",
          "The request's headers are too large")),
  MALFORMED(
      Definition.lasting(400, "malformed", "Yêu cầu sai định dạng", "The request is malformed")),
  IDEMPOTENCY_KEY_MISSING(
      Definition.lasting(
          400,
          "idempotency-key-missing",
          "Thiếu hoặc sai Idempotency-Key",
          "Idempotency-Key is missing or not valid")),
  IDEMPOTENCY_KEY_REUSED(
      Definition.lasting(
          422,
          "idempotency-key-reused",
          "Idempotency-Key đã dùng cho nội dung khác",
          "The key was used with another body")),
  REQUEST_IN_FLIGHT(
      Definition.passing(
          409,
          "request-in-flight",
          "Yêu cầu giống hệt đang được xử lý",
          "The same request is being answered")),
  INTERNAL(Definition.passing(500, "internal", "Lỗi hệ thống", "Something failed on our side")),
  UNAVAILABLE(
      Definition.passing(
          503,
          "unavailable",
          "Tạm thời quá tải hoặc gián đoạn, hãy thử lại",
          "Overloaded or interrupted: try again")),
  UPSTREAM_TIMEOUT(
      Definition.passing(
          504,
          "upstream-timeout",
          "Dịch vụ trả lời quá chậm",
          "The service took too long to answer"));

  private final Definition definition;

  CommonProblem(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
