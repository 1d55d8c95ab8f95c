namespace CodeGuruProfiler.Client
{
    public sealed class AttemptFailure : System.IEquatable<CodeGuruProfiler.Client.AttemptFailure>
    {
        public AttemptFailure() { }
        public required int Attempt { get; init; }
        public System.TimeSpan Elapsed { get; init; }
        public required string Error { get; init; }
        public System.Net.HttpStatusCode? StatusCode { get; init; }
    }
    [System.Diagnostics.DebuggerDisplay("{DebuggerDisplay,nq}")]
    public class CodeGuruProfilerClient : CodeGuruProfiler.Client.ICodeGuruProfilerClient, System.IDisposable
    {
        protected CodeGuruProfilerClient() { }
        [System.Runtime.Versioning.UnsupportedOSPlatform("browser")]
        public CodeGuruProfilerClient(CodeGuruProfiler.Client.CodeGuruProfilerClientOptions? options = null) { }
        public CodeGuruProfilerClient(CodeGuruProfiler.Client.CodeGuruProfilerClientOptions options, System.Net.Http.HttpClient httpClient) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.AddNotificationChannelsResponse> AddNotificationChannelsAsync(CodeGuruProfiler.Client.Model.AddNotificationChannelsRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.BatchGetFrameMetricDataResponse> BatchGetFrameMetricDataAsync(CodeGuruProfiler.Client.Model.BatchGetFrameMetricDataRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ConfigureAgentResponse> ConfigureAgentAsync(CodeGuruProfiler.Client.Model.ConfigureAgentRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.CreateProfilingGroupResponse> CreateProfilingGroupAsync(CodeGuruProfiler.Client.Model.CreateProfilingGroupRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.DeleteProfilingGroupResponse> DeleteProfilingGroupAsync(CodeGuruProfiler.Client.Model.DeleteProfilingGroupRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.DescribeProfilingGroupResponse> DescribeProfilingGroupAsync(CodeGuruProfiler.Client.Model.DescribeProfilingGroupRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public void Dispose() { }
        protected virtual void Dispose(bool disposing) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryResponse> GetFindingsReportAccountSummaryAsync(CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryRequest? request = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryResponse, CodeGuruProfiler.Client.Model.FindingsReportSummary> GetFindingsReportAccountSummaryPaged(CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryRequest? request = null) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetNotificationConfigurationResponse> GetNotificationConfigurationAsync(CodeGuruProfiler.Client.Model.GetNotificationConfigurationRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetPolicyResponse> GetPolicyAsync(CodeGuruProfiler.Client.Model.GetPolicyRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetProfileResponse> GetProfileAsync(CodeGuruProfiler.Client.Model.GetProfileRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetRecommendationsResponse> GetRecommendationsAsync(CodeGuruProfiler.Client.Model.GetRecommendationsRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListFindingsReportsResponse> ListFindingsReportsAsync(CodeGuruProfiler.Client.Model.ListFindingsReportsRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.ListFindingsReportsResponse, CodeGuruProfiler.Client.Model.FindingsReportSummary> ListFindingsReportsPaged(CodeGuruProfiler.Client.Model.ListFindingsReportsRequest request) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListProfileTimesResponse> ListProfileTimesAsync(CodeGuruProfiler.Client.Model.ListProfileTimesRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.ListProfileTimesResponse, CodeGuruProfiler.Client.Model.ProfileTime> ListProfileTimesPaged(CodeGuruProfiler.Client.Model.ListProfileTimesRequest request) { }
        public virtual CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse, string> ListProfilingGroupNamesPaged(CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest? request = null) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse> ListProfilingGroupsAsync(CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest? request = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse, CodeGuruProfiler.Client.Model.ProfilingGroupDescription> ListProfilingGroupsPaged(CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest? request = null) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListTagsForResourceResponse> ListTagsForResourceAsync(CodeGuruProfiler.Client.Model.ListTagsForResourceRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.PostAgentProfileResponse> PostAgentProfileAsync(CodeGuruProfiler.Client.Model.PostAgentProfileRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.DescribeProfilingGroupRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetNotificationConfigurationRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetPolicyRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetProfileRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetRecommendationsRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.ListFindingsReportsRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.ListProfileTimesRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.ListTagsForResourceRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.PutPermissionResponse> PutPermissionAsync(CodeGuruProfiler.Client.Model.PutPermissionRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.RemoveNotificationChannelResponse> RemoveNotificationChannelAsync(CodeGuruProfiler.Client.Model.RemoveNotificationChannelRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.RemovePermissionResponse> RemovePermissionAsync(CodeGuruProfiler.Client.Model.RemovePermissionRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.SubmitFeedbackResponse> SubmitFeedbackAsync(CodeGuruProfiler.Client.Model.SubmitFeedbackRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.TagResourceResponse> TagResourceAsync(CodeGuruProfiler.Client.Model.TagResourceRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.UntagResourceResponse> UntagResourceAsync(CodeGuruProfiler.Client.Model.UntagResourceRequest request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.UpdateProfilingGroupResponse> UpdateProfilingGroupAsync(CodeGuruProfiler.Client.Model.UpdateProfilingGroupRequest request, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public static class CodeGuruProfilerClientExtensions
    {
        public static System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryResponse> GetFindingsReportAccountSummaryAsync(this CodeGuruProfiler.Client.ICodeGuruProfilerClient client, System.Threading.CancellationToken cancellationToken) { }
        public static System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse> ListProfilingGroupsAsync(this CodeGuruProfiler.Client.ICodeGuruProfilerClient client, System.Threading.CancellationToken cancellationToken) { }
    }
    public sealed class CodeGuruProfilerClientOptions
    {
        public CodeGuruProfilerClientOptions() { }
        public System.TimeSpan AttemptTimeout { get; set; }
        public System.TimeSpan ConnectTimeout { get; set; }
        public bool? CorrectClockSkew { get; set; }
        public Amazon.Runtime.AWSCredentials? Credentials { get; set; }
        public bool? IgnoreConfiguredEndpointUrls { get; set; }
        public Microsoft.Extensions.Logging.ILoggerFactory? LoggerFactory { get; set; }
        public int? MaxAttempts { get; set; }
        public int MaxResponseBytes { get; set; }
        public string? Profile { get; set; }
        public string? Region { get; set; }
        public CodeGuruProfiler.Client.RetryMode? RetryMode { get; set; }
        public CodeGuruProfiler.Client.RetryQuota? RetryQuota { get; set; }
        public System.Uri? ServiceUrl { get; set; }
        public System.TimeProvider TimeProvider { get; set; }
        public System.TimeSpan TotalTimeout { get; set; }
        public bool? UseDualStack { get; set; }
        public bool? UseFips { get; set; }
    }
    public class CodeGuruProfilerConnectionException : Amazon.Runtime.AmazonClientException
    {
        public CodeGuruProfilerConnectionException(string message) { }
        public CodeGuruProfilerConnectionException(string message, System.Exception? innerException) { }
        public int Attempts { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.AttemptFailure> Failures { get; init; }
        public string? Location { get; init; }
        public string? Operation { get; init; }
    }
    public class CodeGuruProfilerCredentialsException : Amazon.Runtime.AmazonClientException
    {
        public CodeGuruProfilerCredentialsException(string message) { }
        public CodeGuruProfilerCredentialsException(string message, System.Exception? innerException) { }
        public int Attempts { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.AttemptFailure> Failures { get; init; }
        public string? Operation { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> Sources { get; init; }
    }
    public class CodeGuruProfilerException : Amazon.Runtime.AmazonServiceException
    {
        public CodeGuruProfilerException(string message) { }
        public CodeGuruProfilerException(string message, System.Exception? innerException) { }
        public int Attempts { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.AttemptFailure> Failures { get; init; }
        public string? Location { get; init; }
        public string? Operation { get; init; }
        public string? ResponseBody { get; init; }
        public override Amazon.Runtime.RetryableDetails? Retryable { get; }
    }
    public abstract class CodeGuruProfilerResponse : System.IEquatable<CodeGuruProfiler.Client.CodeGuruProfilerResponse>
    {
        protected CodeGuruProfilerResponse() { }
        public CodeGuruProfiler.Client.ResponseMetadata ResponseMetadata { get; init; }
    }
    public class CodeGuruProfilerTimeoutException : System.TimeoutException
    {
        public CodeGuruProfilerTimeoutException(string message) { }
        public CodeGuruProfilerTimeoutException(string message, System.Exception? innerException) { }
        public int Attempts { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.AttemptFailure> Failures { get; init; }
        public CodeGuruProfiler.Client.TimeLimit Limit { get; init; }
        public string? Operation { get; init; }
        public string? Option { get; init; }
        public System.TimeSpan Timeout { get; init; }
    }
    public interface ICodeGuruProfilerClient
    {
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.AddNotificationChannelsResponse> AddNotificationChannelsAsync(CodeGuruProfiler.Client.Model.AddNotificationChannelsRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.BatchGetFrameMetricDataResponse> BatchGetFrameMetricDataAsync(CodeGuruProfiler.Client.Model.BatchGetFrameMetricDataRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ConfigureAgentResponse> ConfigureAgentAsync(CodeGuruProfiler.Client.Model.ConfigureAgentRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.CreateProfilingGroupResponse> CreateProfilingGroupAsync(CodeGuruProfiler.Client.Model.CreateProfilingGroupRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.DeleteProfilingGroupResponse> DeleteProfilingGroupAsync(CodeGuruProfiler.Client.Model.DeleteProfilingGroupRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.DescribeProfilingGroupResponse> DescribeProfilingGroupAsync(CodeGuruProfiler.Client.Model.DescribeProfilingGroupRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryResponse> GetFindingsReportAccountSummaryAsync(CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryRequest? request = null, System.Threading.CancellationToken cancellationToken = default);
        CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryResponse, CodeGuruProfiler.Client.Model.FindingsReportSummary> GetFindingsReportAccountSummaryPaged(CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryRequest? request = null);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetNotificationConfigurationResponse> GetNotificationConfigurationAsync(CodeGuruProfiler.Client.Model.GetNotificationConfigurationRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetPolicyResponse> GetPolicyAsync(CodeGuruProfiler.Client.Model.GetPolicyRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetProfileResponse> GetProfileAsync(CodeGuruProfiler.Client.Model.GetProfileRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.GetRecommendationsResponse> GetRecommendationsAsync(CodeGuruProfiler.Client.Model.GetRecommendationsRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListFindingsReportsResponse> ListFindingsReportsAsync(CodeGuruProfiler.Client.Model.ListFindingsReportsRequest request, System.Threading.CancellationToken cancellationToken = default);
        CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.ListFindingsReportsResponse, CodeGuruProfiler.Client.Model.FindingsReportSummary> ListFindingsReportsPaged(CodeGuruProfiler.Client.Model.ListFindingsReportsRequest request);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListProfileTimesResponse> ListProfileTimesAsync(CodeGuruProfiler.Client.Model.ListProfileTimesRequest request, System.Threading.CancellationToken cancellationToken = default);
        CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.ListProfileTimesResponse, CodeGuruProfiler.Client.Model.ProfileTime> ListProfileTimesPaged(CodeGuruProfiler.Client.Model.ListProfileTimesRequest request);
        CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse, string> ListProfilingGroupNamesPaged(CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest? request = null);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse> ListProfilingGroupsAsync(CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest? request = null, System.Threading.CancellationToken cancellationToken = default);
        CodeGuruProfiler.Client.Paged<CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse, CodeGuruProfiler.Client.Model.ProfilingGroupDescription> ListProfilingGroupsPaged(CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest? request = null);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.ListTagsForResourceResponse> ListTagsForResourceAsync(CodeGuruProfiler.Client.Model.ListTagsForResourceRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.PostAgentProfileResponse> PostAgentProfileAsync(CodeGuruProfiler.Client.Model.PostAgentProfileRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.DescribeProfilingGroupRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetNotificationConfigurationRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetPolicyRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetProfileRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.GetRecommendationsRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.ListFindingsReportsRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.ListProfileTimesRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.ValueTask<System.Uri> PresignAsync(CodeGuruProfiler.Client.Model.ListTagsForResourceRequest request, System.TimeSpan expiresIn, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.PutPermissionResponse> PutPermissionAsync(CodeGuruProfiler.Client.Model.PutPermissionRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.RemoveNotificationChannelResponse> RemoveNotificationChannelAsync(CodeGuruProfiler.Client.Model.RemoveNotificationChannelRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.RemovePermissionResponse> RemovePermissionAsync(CodeGuruProfiler.Client.Model.RemovePermissionRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.SubmitFeedbackResponse> SubmitFeedbackAsync(CodeGuruProfiler.Client.Model.SubmitFeedbackRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.TagResourceResponse> TagResourceAsync(CodeGuruProfiler.Client.Model.TagResourceRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.UntagResourceResponse> UntagResourceAsync(CodeGuruProfiler.Client.Model.UntagResourceRequest request, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.UpdateProfilingGroupResponse> UpdateProfilingGroupAsync(CodeGuruProfiler.Client.Model.UpdateProfilingGroupRequest request, System.Threading.CancellationToken cancellationToken = default);
    }
    public interface IOpenEnum<TSelf>
        where TSelf :  struct, CodeGuruProfiler.Client.IOpenEnum<TSelf>
    {
        string Value { get; }
        TSelf FromValue(string value);
    }
    public sealed class OpenEnumJsonConverter<T> : System.Text.Json.Serialization.JsonConverter<T>
        where T :  struct, CodeGuruProfiler.Client.IOpenEnum<T>
    {
        public OpenEnumJsonConverter() { }
        public override T Read(ref System.Text.Json.Utf8JsonReader reader, System.Type typeToConvert, System.Text.Json.JsonSerializerOptions options) { }
        public override T ReadAsPropertyName(ref System.Text.Json.Utf8JsonReader reader, System.Type typeToConvert, System.Text.Json.JsonSerializerOptions options) { }
        public override void Write(System.Text.Json.Utf8JsonWriter writer, T value, System.Text.Json.JsonSerializerOptions options) { }
        public override void WriteAsPropertyName(System.Text.Json.Utf8JsonWriter writer, T value, System.Text.Json.JsonSerializerOptions options) { }
    }
    public sealed class Paged<TPage, TItem> : System.Collections.Generic.IAsyncEnumerable<TItem>
        where TPage :  notnull
    {
        public Paged(System.Collections.Generic.IEnumerable<TPage> pages, System.Func<TPage, System.Collections.Generic.IReadOnlyList<TItem>> getItems) { }
        public System.Collections.Generic.IAsyncEnumerable<TPage> AsPages(System.Threading.CancellationToken cancellationToken = default) { }
        public System.Collections.Generic.IAsyncEnumerator<TItem> GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken = default) { }
    }
    public static class ProfileClientExtensions
    {
        public static System.Threading.Tasks.Task<CodeGuruProfiler.Profiles.AggregatedProfile> GetAggregatedProfileAsync(this CodeGuruProfiler.Client.ICodeGuruProfilerClient client, CodeGuruProfiler.Client.Model.GetProfileRequest request, System.Threading.CancellationToken cancellationToken) { }
        public static System.Threading.Tasks.Task<CodeGuruProfiler.Profiles.AggregatedProfile> GetAggregatedProfileAsync(this CodeGuruProfiler.Client.ICodeGuruProfilerClient client, CodeGuruProfiler.Client.Model.GetProfileRequest request, CodeGuruProfiler.Profiles.ProfileEncoding encoding = 0, CodeGuruProfiler.Profiles.ProfileReaderOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
        public static System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.PostAgentProfileResponse> PostAgentProfileAsync(this CodeGuruProfiler.Client.ICodeGuruProfilerClient client, string profilingGroupName, CodeGuruProfiler.Profiles.AgentProfile profile, System.Threading.CancellationToken cancellationToken) { }
        public static System.Threading.Tasks.Task<CodeGuruProfiler.Client.Model.PostAgentProfileResponse> PostAgentProfileAsync(this CodeGuruProfiler.Client.ICodeGuruProfilerClient client, string profilingGroupName, CodeGuruProfiler.Profiles.AgentProfile profile, CodeGuruProfiler.Profiles.ProfileEncoding encoding = 0, string? profileToken = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class ResponseMetadata : System.IEquatable<CodeGuruProfiler.Client.ResponseMetadata>
    {
        public ResponseMetadata() { }
        public int Attempts { get; init; }
        public string? RequestId { get; init; }
        public System.Net.HttpStatusCode StatusCode { get; init; }
        public static CodeGuruProfiler.Client.ResponseMetadata None { get; }
    }
    public enum RetryMode
    {
        Standard = 0,
        Adaptive = 1,
    }
    public sealed class RetryQuota
    {
        public RetryQuota() { }
        public int Available { get; }
    }
    public enum TimeLimit
    {
        Connect = 0,
        Attempt = 1,
        Total = 2,
    }
}
namespace CodeGuruProfiler.Client.Model
{
    public sealed class AccessDeniedException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public AccessDeniedException(string message) { }
        public AccessDeniedException(string message, System.Exception? innerException) { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.ActionGroup>))]
    public readonly struct ActionGroup : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.ActionGroup>, System.IEquatable<CodeGuruProfiler.Client.Model.ActionGroup>
    {
        public ActionGroup(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.ActionGroup AgentPermissions { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.ActionGroup other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.ActionGroup FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.ActionGroup(string value) { }
    }
    public sealed class AddNotificationChannelsRequest : System.IEquatable<CodeGuruProfiler.Client.Model.AddNotificationChannelsRequest>
    {
        public AddNotificationChannelsRequest() { }
        public required System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.Channel> Channels { get; init; }
        public required string ProfilingGroupName { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.AddNotificationChannelsRequest? other) { }
        public override int GetHashCode() { }
    }
    public sealed class AddNotificationChannelsResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.AddNotificationChannelsResponse>
    {
        public AddNotificationChannelsResponse() { }
        public CodeGuruProfiler.Client.Model.NotificationConfiguration? NotificationConfiguration { get; init; }
    }
    public sealed class AgentConfiguration : System.IEquatable<CodeGuruProfiler.Client.Model.AgentConfiguration>
    {
        public AgentConfiguration() { }
        public System.Collections.Generic.IReadOnlyDictionary<CodeGuruProfiler.Client.Model.AgentParameterField, string> AgentParameters { get; init; }
        public required int PeriodInSeconds { get; init; }
        public required bool ShouldProfile { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.AgentConfiguration? other) { }
        public override int GetHashCode() { }
    }
    public sealed class AgentOrchestrationConfig : System.IEquatable<CodeGuruProfiler.Client.Model.AgentOrchestrationConfig>
    {
        public AgentOrchestrationConfig() { }
        public required bool ProfilingEnabled { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.AgentParameterField>))]
    public readonly struct AgentParameterField : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.AgentParameterField>, System.IEquatable<CodeGuruProfiler.Client.Model.AgentParameterField>
    {
        public AgentParameterField(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.AgentParameterField MaxStackDepth { get; }
        public static CodeGuruProfiler.Client.Model.AgentParameterField MemoryUsageLimitPercent { get; }
        public static CodeGuruProfiler.Client.Model.AgentParameterField MinimumTimeForReportingInMilliseconds { get; }
        public static CodeGuruProfiler.Client.Model.AgentParameterField ReportingIntervalInMilliseconds { get; }
        public static CodeGuruProfiler.Client.Model.AgentParameterField SamplingIntervalInMilliseconds { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.AgentParameterField other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.AgentParameterField FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.AgentParameterField(string value) { }
    }
    public sealed class AggregatedProfileTime : System.IEquatable<CodeGuruProfiler.Client.Model.AggregatedProfileTime>
    {
        public AggregatedProfileTime() { }
        public CodeGuruProfiler.Client.Model.AggregationPeriod? Period { get; init; }
        public System.DateTimeOffset? Start { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.AggregationPeriod>))]
    public readonly struct AggregationPeriod : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.AggregationPeriod>, System.IEquatable<CodeGuruProfiler.Client.Model.AggregationPeriod>
    {
        public AggregationPeriod(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.AggregationPeriod P1D { get; }
        public static CodeGuruProfiler.Client.Model.AggregationPeriod PT1H { get; }
        public static CodeGuruProfiler.Client.Model.AggregationPeriod PT5M { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.AggregationPeriod other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.AggregationPeriod FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.AggregationPeriod(string value) { }
    }
    public sealed class Anomaly : System.IEquatable<CodeGuruProfiler.Client.Model.Anomaly>
    {
        public Anomaly() { }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.AnomalyInstance> Instances { get; init; }
        public required CodeGuruProfiler.Client.Model.Metric Metric { get; init; }
        public required string Reason { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.Anomaly? other) { }
        public override int GetHashCode() { }
    }
    public sealed class AnomalyInstance : System.IEquatable<CodeGuruProfiler.Client.Model.AnomalyInstance>
    {
        public AnomalyInstance() { }
        public System.DateTimeOffset? EndTime { get; init; }
        public required string Id { get; init; }
        public required System.DateTimeOffset StartTime { get; init; }
        public CodeGuruProfiler.Client.Model.UserFeedback? UserFeedback { get; init; }
    }
    public sealed class BatchGetFrameMetricDataRequest : System.IEquatable<CodeGuruProfiler.Client.Model.BatchGetFrameMetricDataRequest>
    {
        public BatchGetFrameMetricDataRequest() { }
        public System.DateTimeOffset? EndTime { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.FrameMetric>? FrameMetrics { get; init; }
        public string? Period { get; init; }
        public required string ProfilingGroupName { get; init; }
        public System.DateTimeOffset? StartTime { get; init; }
        public CodeGuruProfiler.Client.Model.AggregationPeriod? TargetResolution { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.BatchGetFrameMetricDataRequest? other) { }
        public override int GetHashCode() { }
    }
    public sealed class BatchGetFrameMetricDataResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.BatchGetFrameMetricDataResponse>
    {
        public BatchGetFrameMetricDataResponse() { }
        public required System.DateTimeOffset EndTime { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.TimestampStructure> EndTimes { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.FrameMetricDatum> FrameMetricData { get; init; }
        public required CodeGuruProfiler.Client.Model.AggregationPeriod Resolution { get; init; }
        public required System.DateTimeOffset StartTime { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.TimestampStructure>> UnprocessedEndTimes { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.BatchGetFrameMetricDataResponse? other) { }
        public override int GetHashCode() { }
        protected override bool PrintMembers(System.Text.StringBuilder builder) { }
    }
    public sealed class Channel : System.IEquatable<CodeGuruProfiler.Client.Model.Channel>
    {
        public Channel() { }
        public required System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.EventPublisher> EventPublishers { get; init; }
        public string? Id { get; init; }
        public required string Uri { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.Channel? other) { }
        public override int GetHashCode() { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.ComputePlatform>))]
    public readonly struct ComputePlatform : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.ComputePlatform>, System.IEquatable<CodeGuruProfiler.Client.Model.ComputePlatform>
    {
        public ComputePlatform(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.ComputePlatform AWSLambda { get; }
        public static CodeGuruProfiler.Client.Model.ComputePlatform Default { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.ComputePlatform other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.ComputePlatform FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.ComputePlatform(string value) { }
    }
    public sealed class ConfigureAgentRequest : System.IEquatable<CodeGuruProfiler.Client.Model.ConfigureAgentRequest>
    {
        public ConfigureAgentRequest() { }
        public string? FleetInstanceId { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<CodeGuruProfiler.Client.Model.MetadataField, string>? Metadata { get; init; }
        public required string ProfilingGroupName { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.ConfigureAgentRequest? other) { }
        public override int GetHashCode() { }
    }
    public sealed class ConfigureAgentResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.ConfigureAgentResponse>
    {
        public ConfigureAgentResponse() { }
        public required CodeGuruProfiler.Client.Model.AgentConfiguration Configuration { get; init; }
    }
    public sealed class ConflictException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public ConflictException(string message) { }
        public ConflictException(string message, System.Exception? innerException) { }
    }
    public sealed class CreateProfilingGroupRequest : System.IEquatable<CodeGuruProfiler.Client.Model.CreateProfilingGroupRequest>
    {
        public CreateProfilingGroupRequest() { }
        public CodeGuruProfiler.Client.Model.AgentOrchestrationConfig? AgentOrchestrationConfig { get; init; }
        public string? ClientToken { get; init; }
        public CodeGuruProfiler.Client.Model.ComputePlatform? ComputePlatform { get; init; }
        public required string ProfilingGroupName { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, string>? Tags { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.CreateProfilingGroupRequest? other) { }
        public override int GetHashCode() { }
    }
    public sealed class CreateProfilingGroupResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.CreateProfilingGroupResponse>
    {
        public CreateProfilingGroupResponse() { }
        public required CodeGuruProfiler.Client.Model.ProfilingGroupDescription ProfilingGroup { get; init; }
    }
    public sealed class DeleteProfilingGroupRequest : System.IEquatable<CodeGuruProfiler.Client.Model.DeleteProfilingGroupRequest>
    {
        public DeleteProfilingGroupRequest() { }
        public required string ProfilingGroupName { get; init; }
    }
    public sealed class DeleteProfilingGroupResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.DeleteProfilingGroupResponse>
    {
        public DeleteProfilingGroupResponse() { }
    }
    public sealed class DescribeProfilingGroupRequest : System.IEquatable<CodeGuruProfiler.Client.Model.DescribeProfilingGroupRequest>
    {
        public DescribeProfilingGroupRequest() { }
        public required string ProfilingGroupName { get; init; }
    }
    public sealed class DescribeProfilingGroupResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.DescribeProfilingGroupResponse>
    {
        public DescribeProfilingGroupResponse() { }
        public required CodeGuruProfiler.Client.Model.ProfilingGroupDescription ProfilingGroup { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.EventPublisher>))]
    public readonly struct EventPublisher : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.EventPublisher>, System.IEquatable<CodeGuruProfiler.Client.Model.EventPublisher>
    {
        public EventPublisher(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.EventPublisher AnomalyDetection { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.EventPublisher other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.EventPublisher FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.EventPublisher(string value) { }
    }
    public sealed class ExpiredTokenException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public ExpiredTokenException(string message) { }
        public ExpiredTokenException(string message, System.Exception? innerException) { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.FeedbackType>))]
    public readonly struct FeedbackType : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.FeedbackType>, System.IEquatable<CodeGuruProfiler.Client.Model.FeedbackType>
    {
        public FeedbackType(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.FeedbackType Negative { get; }
        public static CodeGuruProfiler.Client.Model.FeedbackType Positive { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.FeedbackType other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.FeedbackType FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.FeedbackType(string value) { }
    }
    public sealed class FindingsReportSummary : System.IEquatable<CodeGuruProfiler.Client.Model.FindingsReportSummary>
    {
        public FindingsReportSummary() { }
        public string? Id { get; init; }
        public System.DateTimeOffset? ProfileEndTime { get; init; }
        public System.DateTimeOffset? ProfileStartTime { get; init; }
        public string? ProfilingGroupName { get; init; }
        public int? TotalNumberOfFindings { get; init; }
    }
    public sealed class FrameMetric : System.IEquatable<CodeGuruProfiler.Client.Model.FrameMetric>
    {
        public FrameMetric() { }
        public required string FrameName { get; init; }
        public required System.Collections.Generic.IReadOnlyList<string> ThreadStates { get; init; }
        public required CodeGuruProfiler.Client.Model.MetricType Type { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.FrameMetric? other) { }
        public override int GetHashCode() { }
    }
    public sealed class FrameMetricDatum : System.IEquatable<CodeGuruProfiler.Client.Model.FrameMetricDatum>
    {
        public FrameMetricDatum() { }
        public required CodeGuruProfiler.Client.Model.FrameMetric FrameMetric { get; init; }
        public System.Collections.Generic.IReadOnlyList<double> Values { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.FrameMetricDatum? other) { }
        public override int GetHashCode() { }
    }
    public sealed class GetFindingsReportAccountSummaryRequest : System.IEquatable<CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryRequest>
    {
        public GetFindingsReportAccountSummaryRequest() { }
        public bool? DailyReportsOnly { get; init; }
        public int? MaxResults { get; init; }
        public string? NextToken { get; init; }
    }
    public sealed class GetFindingsReportAccountSummaryResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryResponse>
    {
        public GetFindingsReportAccountSummaryResponse() { }
        public string? NextToken { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.FindingsReportSummary> ReportSummaries { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.GetFindingsReportAccountSummaryResponse? other) { }
        public override int GetHashCode() { }
        protected override bool PrintMembers(System.Text.StringBuilder builder) { }
    }
    public sealed class GetNotificationConfigurationRequest : System.IEquatable<CodeGuruProfiler.Client.Model.GetNotificationConfigurationRequest>
    {
        public GetNotificationConfigurationRequest() { }
        public required string ProfilingGroupName { get; init; }
    }
    public sealed class GetNotificationConfigurationResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.GetNotificationConfigurationResponse>
    {
        public GetNotificationConfigurationResponse() { }
        public required CodeGuruProfiler.Client.Model.NotificationConfiguration NotificationConfiguration { get; init; }
    }
    public sealed class GetPolicyRequest : System.IEquatable<CodeGuruProfiler.Client.Model.GetPolicyRequest>
    {
        public GetPolicyRequest() { }
        public required string ProfilingGroupName { get; init; }
    }
    public sealed class GetPolicyResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.GetPolicyResponse>
    {
        public GetPolicyResponse() { }
        public required string Policy { get; init; }
        public required string RevisionId { get; init; }
    }
    public sealed class GetProfileRequest : System.IEquatable<CodeGuruProfiler.Client.Model.GetProfileRequest>
    {
        public GetProfileRequest() { }
        public string? Accept { get; init; }
        public System.DateTimeOffset? EndTime { get; init; }
        public int? MaxDepth { get; init; }
        public string? Period { get; init; }
        public required string ProfilingGroupName { get; init; }
        public System.DateTimeOffset? StartTime { get; init; }
    }
    public sealed class GetProfileResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.GetProfileResponse>
    {
        public GetProfileResponse() { }
        public string? ContentEncoding { get; init; }
        public required string ContentType { get; init; }
        public required System.ReadOnlyMemory<byte> Profile { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.GetProfileResponse? other) { }
        public override int GetHashCode() { }
        protected override bool PrintMembers(System.Text.StringBuilder builder) { }
    }
    public sealed class GetRecommendationsRequest : System.IEquatable<CodeGuruProfiler.Client.Model.GetRecommendationsRequest>
    {
        public GetRecommendationsRequest() { }
        public required System.DateTimeOffset EndTime { get; init; }
        public string? Locale { get; init; }
        public required string ProfilingGroupName { get; init; }
        public required System.DateTimeOffset StartTime { get; init; }
    }
    public sealed class GetRecommendationsResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.GetRecommendationsResponse>
    {
        public GetRecommendationsResponse() { }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.Anomaly> Anomalies { get; init; }
        public required System.DateTimeOffset ProfileEndTime { get; init; }
        public required System.DateTimeOffset ProfileStartTime { get; init; }
        public required string ProfilingGroupName { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.Recommendation> Recommendations { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.GetRecommendationsResponse? other) { }
        public override int GetHashCode() { }
        protected override bool PrintMembers(System.Text.StringBuilder builder) { }
    }
    public sealed class IncompleteSignatureException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public IncompleteSignatureException(string message) { }
        public IncompleteSignatureException(string message, System.Exception? innerException) { }
    }
    public sealed class InternalFailureException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public InternalFailureException(string message) { }
        public InternalFailureException(string message, System.Exception? innerException) { }
        public override Amazon.Runtime.RetryableDetails? Retryable { get; }
    }
    public sealed class InternalServerException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public InternalServerException(string message) { }
        public InternalServerException(string message, System.Exception? innerException) { }
        public override Amazon.Runtime.RetryableDetails? Retryable { get; }
    }
    public sealed class ListFindingsReportsRequest : System.IEquatable<CodeGuruProfiler.Client.Model.ListFindingsReportsRequest>
    {
        public ListFindingsReportsRequest() { }
        public bool? DailyReportsOnly { get; init; }
        public required System.DateTimeOffset EndTime { get; init; }
        public int? MaxResults { get; init; }
        public string? NextToken { get; init; }
        public required string ProfilingGroupName { get; init; }
        public required System.DateTimeOffset StartTime { get; init; }
    }
    public sealed class ListFindingsReportsResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.ListFindingsReportsResponse>
    {
        public ListFindingsReportsResponse() { }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.FindingsReportSummary> FindingsReportSummaries { get; init; }
        public string? NextToken { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.ListFindingsReportsResponse? other) { }
        public override int GetHashCode() { }
        protected override bool PrintMembers(System.Text.StringBuilder builder) { }
    }
    public sealed class ListProfileTimesRequest : System.IEquatable<CodeGuruProfiler.Client.Model.ListProfileTimesRequest>
    {
        public ListProfileTimesRequest() { }
        public required System.DateTimeOffset EndTime { get; init; }
        public int? MaxResults { get; init; }
        public string? NextToken { get; init; }
        public CodeGuruProfiler.Client.Model.OrderBy? OrderBy { get; init; }
        public required CodeGuruProfiler.Client.Model.AggregationPeriod Period { get; init; }
        public required string ProfilingGroupName { get; init; }
        public required System.DateTimeOffset StartTime { get; init; }
    }
    public sealed class ListProfileTimesResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.ListProfileTimesResponse>
    {
        public ListProfileTimesResponse() { }
        public string? NextToken { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.ProfileTime> ProfileTimes { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.ListProfileTimesResponse? other) { }
        public override int GetHashCode() { }
        protected override bool PrintMembers(System.Text.StringBuilder builder) { }
    }
    public sealed class ListProfilingGroupsRequest : System.IEquatable<CodeGuruProfiler.Client.Model.ListProfilingGroupsRequest>
    {
        public ListProfilingGroupsRequest() { }
        public bool? IncludeDescription { get; init; }
        public int? MaxResults { get; init; }
        public string? NextToken { get; init; }
    }
    public sealed class ListProfilingGroupsResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse>
    {
        public ListProfilingGroupsResponse() { }
        public string? NextToken { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> ProfilingGroupNames { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.ProfilingGroupDescription> ProfilingGroups { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.ListProfilingGroupsResponse? other) { }
        public override int GetHashCode() { }
        protected override bool PrintMembers(System.Text.StringBuilder builder) { }
    }
    public sealed class ListTagsForResourceRequest : System.IEquatable<CodeGuruProfiler.Client.Model.ListTagsForResourceRequest>
    {
        public ListTagsForResourceRequest() { }
        public required string ResourceArn { get; init; }
    }
    public sealed class ListTagsForResourceResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.ListTagsForResourceResponse>
    {
        public ListTagsForResourceResponse() { }
        public System.Collections.Generic.IReadOnlyDictionary<string, string> Tags { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.ListTagsForResourceResponse? other) { }
        public override int GetHashCode() { }
        protected override bool PrintMembers(System.Text.StringBuilder builder) { }
    }
    public sealed class MalformedHttpRequestException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public MalformedHttpRequestException(string message) { }
        public MalformedHttpRequestException(string message, System.Exception? innerException) { }
    }
    public sealed class Match : System.IEquatable<CodeGuruProfiler.Client.Model.Match>
    {
        public Match() { }
        public string? FrameAddress { get; init; }
        public int? TargetFramesIndex { get; init; }
        public double? ThresholdBreachValue { get; init; }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.MetadataField>))]
    public readonly struct MetadataField : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.MetadataField>, System.IEquatable<CodeGuruProfiler.Client.Model.MetadataField>
    {
        public MetadataField(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField AgentId { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField AwsRequestId { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField ComputePlatform { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField ExecutionEnvironment { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField LambdaFunctionArn { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField LambdaMemoryLimitInMB { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField LambdaPreviousExecutionTimeInMilliseconds { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField LambdaRemainingTimeInMilliseconds { get; }
        public static CodeGuruProfiler.Client.Model.MetadataField LambdaTimeGapBetweenInvokesInMilliseconds { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.MetadataField other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.MetadataField FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.MetadataField(string value) { }
    }
    public sealed class Metric : System.IEquatable<CodeGuruProfiler.Client.Model.Metric>
    {
        public Metric() { }
        public required string FrameName { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> ThreadStates { get; init; }
        public required CodeGuruProfiler.Client.Model.MetricType Type { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.Metric? other) { }
        public override int GetHashCode() { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.MetricType>))]
    public readonly struct MetricType : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.MetricType>, System.IEquatable<CodeGuruProfiler.Client.Model.MetricType>
    {
        public MetricType(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.MetricType AggregatedRelativeTotalTime { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.MetricType other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.MetricType FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.MetricType(string value) { }
    }
    public sealed class NotAuthorizedException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public NotAuthorizedException(string message) { }
        public NotAuthorizedException(string message, System.Exception? innerException) { }
    }
    public sealed class NotificationConfiguration : System.IEquatable<CodeGuruProfiler.Client.Model.NotificationConfiguration>
    {
        public NotificationConfiguration() { }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.Channel> Channels { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.NotificationConfiguration? other) { }
        public override int GetHashCode() { }
    }
    public sealed class OptInRequiredException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public OptInRequiredException(string message) { }
        public OptInRequiredException(string message, System.Exception? innerException) { }
    }
    [System.Text.Json.Serialization.JsonConverter(typeof(CodeGuruProfiler.Client.OpenEnumJsonConverter<CodeGuruProfiler.Client.Model.OrderBy>))]
    public readonly struct OrderBy : CodeGuruProfiler.Client.IOpenEnum<CodeGuruProfiler.Client.Model.OrderBy>, System.IEquatable<CodeGuruProfiler.Client.Model.OrderBy>
    {
        public OrderBy(string value) { }
        public string Value { get; }
        public static CodeGuruProfiler.Client.Model.OrderBy TimestampAscending { get; }
        public static CodeGuruProfiler.Client.Model.OrderBy TimestampDescending { get; }
        public bool Equals(CodeGuruProfiler.Client.Model.OrderBy other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static CodeGuruProfiler.Client.Model.OrderBy FromValue(string value) { }
        public static implicit operator CodeGuruProfiler.Client.Model.OrderBy(string value) { }
    }
    public sealed class Pattern : System.IEquatable<CodeGuruProfiler.Client.Model.Pattern>
    {
        public Pattern() { }
        public System.Collections.Generic.IReadOnlyList<string> CountersToAggregate { get; init; }
        public string? Description { get; init; }
        public string? Id { get; init; }
        public string? Name { get; init; }
        public string? ResolutionSteps { get; init; }
        public System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyList<string>> TargetFrames { get; init; }
        public double ThresholdPercent { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.Pattern? other) { }
        public override int GetHashCode() { }
    }
    public sealed class PostAgentProfileRequest : System.IEquatable<CodeGuruProfiler.Client.Model.PostAgentProfileRequest>
    {
        public PostAgentProfileRequest() { }
        public required System.ReadOnlyMemory<byte> AgentProfile { get; init; }
        public required string ContentType { get; init; }
        public string? ProfileToken { get; init; }
        public required string ProfilingGroupName { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.PostAgentProfileRequest? other) { }
        public override int GetHashCode() { }
    }
    public sealed class PostAgentProfileResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.PostAgentProfileResponse>
    {
        public PostAgentProfileResponse() { }
    }
    public sealed class ProfileTime : System.IEquatable<CodeGuruProfiler.Client.Model.ProfileTime>
    {
        public ProfileTime() { }
        public System.DateTimeOffset? Start { get; init; }
    }
    public sealed class ProfilingGroupDescription : System.IEquatable<CodeGuruProfiler.Client.Model.ProfilingGroupDescription>
    {
        public ProfilingGroupDescription() { }
        public CodeGuruProfiler.Client.Model.AgentOrchestrationConfig? AgentOrchestrationConfig { get; init; }
        public string? Arn { get; init; }
        public CodeGuruProfiler.Client.Model.ComputePlatform? ComputePlatform { get; init; }
        public System.DateTimeOffset? CreatedAt { get; init; }
        public string? Name { get; init; }
        public CodeGuruProfiler.Client.Model.ProfilingStatus? ProfilingStatus { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, string> Tags { get; init; }
        public System.DateTimeOffset? UpdatedAt { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.ProfilingGroupDescription? other) { }
        public override int GetHashCode() { }
    }
    public sealed class ProfilingStatus : System.IEquatable<CodeGuruProfiler.Client.Model.ProfilingStatus>
    {
        public ProfilingStatus() { }
        public System.DateTimeOffset? LatestAgentOrchestratedAt { get; init; }
        public System.DateTimeOffset? LatestAgentProfileReportedAt { get; init; }
        public CodeGuruProfiler.Client.Model.AggregatedProfileTime? LatestAggregatedProfile { get; init; }
    }
    public sealed class PutPermissionRequest : System.IEquatable<CodeGuruProfiler.Client.Model.PutPermissionRequest>
    {
        public PutPermissionRequest() { }
        public required CodeGuruProfiler.Client.Model.ActionGroup ActionGroup { get; init; }
        public required System.Collections.Generic.IReadOnlyList<string> Principals { get; init; }
        public required string ProfilingGroupName { get; init; }
        public string? RevisionId { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.PutPermissionRequest? other) { }
        public override int GetHashCode() { }
    }
    public sealed class PutPermissionResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.PutPermissionResponse>
    {
        public PutPermissionResponse() { }
        public required string Policy { get; init; }
        public required string RevisionId { get; init; }
    }
    public sealed class Recommendation : System.IEquatable<CodeGuruProfiler.Client.Model.Recommendation>
    {
        public Recommendation() { }
        public required int AllMatchesCount { get; init; }
        public required double AllMatchesSum { get; init; }
        public required System.DateTimeOffset EndTime { get; init; }
        public required CodeGuruProfiler.Client.Model.Pattern Pattern { get; init; }
        public required System.DateTimeOffset StartTime { get; init; }
        public System.Collections.Generic.IReadOnlyList<CodeGuruProfiler.Client.Model.Match> TopMatches { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.Recommendation? other) { }
        public override int GetHashCode() { }
    }
    public sealed class RemoveNotificationChannelRequest : System.IEquatable<CodeGuruProfiler.Client.Model.RemoveNotificationChannelRequest>
    {
        public RemoveNotificationChannelRequest() { }
        public required string ChannelId { get; init; }
        public required string ProfilingGroupName { get; init; }
    }
    public sealed class RemoveNotificationChannelResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.RemoveNotificationChannelResponse>
    {
        public RemoveNotificationChannelResponse() { }
        public CodeGuruProfiler.Client.Model.NotificationConfiguration? NotificationConfiguration { get; init; }
    }
    public sealed class RemovePermissionRequest : System.IEquatable<CodeGuruProfiler.Client.Model.RemovePermissionRequest>
    {
        public RemovePermissionRequest() { }
        public required CodeGuruProfiler.Client.Model.ActionGroup ActionGroup { get; init; }
        public required string ProfilingGroupName { get; init; }
        public required string RevisionId { get; init; }
    }
    public sealed class RemovePermissionResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.RemovePermissionResponse>
    {
        public RemovePermissionResponse() { }
        public required string Policy { get; init; }
        public required string RevisionId { get; init; }
    }
    public sealed class RequestAbortedException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public RequestAbortedException(string message) { }
        public RequestAbortedException(string message, System.Exception? innerException) { }
    }
    public sealed class RequestEntityTooLargeException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public RequestEntityTooLargeException(string message) { }
        public RequestEntityTooLargeException(string message, System.Exception? innerException) { }
    }
    public sealed class RequestExpiredException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public RequestExpiredException(string message) { }
        public RequestExpiredException(string message, System.Exception? innerException) { }
    }
    public sealed class RequestTimeoutException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public RequestTimeoutException(string message) { }
        public RequestTimeoutException(string message, System.Exception? innerException) { }
        public override Amazon.Runtime.RetryableDetails? Retryable { get; }
    }
    public sealed class ResourceNotFoundException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public ResourceNotFoundException(string message) { }
        public ResourceNotFoundException(string message, System.Exception? innerException) { }
    }
    public sealed class ServiceQuotaExceededException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public ServiceQuotaExceededException(string message) { }
        public ServiceQuotaExceededException(string message, System.Exception? innerException) { }
        public override Amazon.Runtime.RetryableDetails? Retryable { get; }
    }
    public sealed class ServiceUnavailableException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public ServiceUnavailableException(string message) { }
        public ServiceUnavailableException(string message, System.Exception? innerException) { }
        public override Amazon.Runtime.RetryableDetails? Retryable { get; }
    }
    public sealed class SubmitFeedbackRequest : System.IEquatable<CodeGuruProfiler.Client.Model.SubmitFeedbackRequest>
    {
        public SubmitFeedbackRequest() { }
        public required string AnomalyInstanceId { get; init; }
        public string? Comment { get; init; }
        public required string ProfilingGroupName { get; init; }
        public required CodeGuruProfiler.Client.Model.FeedbackType Type { get; init; }
    }
    public sealed class SubmitFeedbackResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.SubmitFeedbackResponse>
    {
        public SubmitFeedbackResponse() { }
    }
    public sealed class TagResourceRequest : System.IEquatable<CodeGuruProfiler.Client.Model.TagResourceRequest>
    {
        public TagResourceRequest() { }
        public required string ResourceArn { get; init; }
        public required System.Collections.Generic.IReadOnlyDictionary<string, string> Tags { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.TagResourceRequest? other) { }
        public override int GetHashCode() { }
    }
    public sealed class TagResourceResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.TagResourceResponse>
    {
        public TagResourceResponse() { }
    }
    public sealed class ThrottlingException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public ThrottlingException(string message) { }
        public ThrottlingException(string message, System.Exception? innerException) { }
        public override Amazon.Runtime.RetryableDetails? Retryable { get; }
    }
    public sealed class TimestampStructure : System.IEquatable<CodeGuruProfiler.Client.Model.TimestampStructure>
    {
        public TimestampStructure() { }
        public required System.DateTimeOffset Value { get; init; }
    }
    public sealed class UnknownOperationException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public UnknownOperationException(string message) { }
        public UnknownOperationException(string message, System.Exception? innerException) { }
    }
    public sealed class UnrecognizedClientException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public UnrecognizedClientException(string message) { }
        public UnrecognizedClientException(string message, System.Exception? innerException) { }
    }
    public sealed class UntagResourceRequest : System.IEquatable<CodeGuruProfiler.Client.Model.UntagResourceRequest>
    {
        public UntagResourceRequest() { }
        public required string ResourceArn { get; init; }
        public required System.Collections.Generic.IReadOnlyList<string> TagKeys { get; init; }
        public bool Equals(CodeGuruProfiler.Client.Model.UntagResourceRequest? other) { }
        public override int GetHashCode() { }
    }
    public sealed class UntagResourceResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.UntagResourceResponse>
    {
        public UntagResourceResponse() { }
    }
    public sealed class UpdateProfilingGroupRequest : System.IEquatable<CodeGuruProfiler.Client.Model.UpdateProfilingGroupRequest>
    {
        public UpdateProfilingGroupRequest() { }
        public required CodeGuruProfiler.Client.Model.AgentOrchestrationConfig AgentOrchestrationConfig { get; init; }
        public required string ProfilingGroupName { get; init; }
    }
    public sealed class UpdateProfilingGroupResponse : CodeGuruProfiler.Client.CodeGuruProfilerResponse, System.IEquatable<CodeGuruProfiler.Client.Model.UpdateProfilingGroupResponse>
    {
        public UpdateProfilingGroupResponse() { }
        public required CodeGuruProfiler.Client.Model.ProfilingGroupDescription ProfilingGroup { get; init; }
    }
    public sealed class UserFeedback : System.IEquatable<CodeGuruProfiler.Client.Model.UserFeedback>
    {
        public UserFeedback() { }
        public required CodeGuruProfiler.Client.Model.FeedbackType Type { get; init; }
    }
    public sealed class ValidationErrorException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public ValidationErrorException(string message) { }
        public ValidationErrorException(string message, System.Exception? innerException) { }
    }
    public sealed class ValidationException : CodeGuruProfiler.Client.CodeGuruProfilerException
    {
        public ValidationException(string message) { }
        public ValidationException(string message, System.Exception? innerException) { }
    }
}
