namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>The attributes that are recorded. Nothing else is: no header, no body, no message of an error, no name of a resource.</summary>
internal static class TelemetryNames
{
    public const string RpcSystem = "rpc.system.name";
    public const string RpcMethod = "rpc.method";
    public const string HttpStatus = "http.response.status_code";
    public const string ResendCount = "http.request.resend_count";
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Region = "cloud.region";
    public const string RequestId = "aws.request_id";

    public const string AttemptEvent = "attempt";
    public const string AttemptNumber = "attempt.number";

    public const string AwsApi = "aws-api";
}
