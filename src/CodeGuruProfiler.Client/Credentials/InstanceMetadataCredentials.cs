using System.Text;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// The credentials of the EC2 instance, by the second version of its metadata service.
/// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html
/// </summary>
internal sealed class InstanceMetadataCredentials : RefreshingAWSCredentials
{
    private const string DisabledVariable = "AWS_EC2_METADATA_DISABLED";
    private const string Roles = "/latest/meta-data/iam/security-credentials/";

    // As early as AWSSDK.Core's sources; the instance gets new ones well before.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    private readonly TimeProvider _clock;

    private InstanceMetadataCredentials(Uri endpoint, TimeProvider clock)
    {
        Endpoint = endpoint;
        _clock = clock;
        PreemptExpiryTime = Early;
    }

    /// <summary>Gets the URL that is asked.</summary>
    public Uri Endpoint { get; }

    /// <exception cref="MetadataException">The instance metadata is turned off, or its URL is invalid.</exception>
    public static InstanceMetadataCredentials Of(AwsEnvironment environment, TimeProvider clock)
        => "true".Equals(environment.Variable(DisabledVariable), StringComparison.OrdinalIgnoreCase)
            ? throw MetadataException.Disabled(DisabledVariable)
            : new InstanceMetadataCredentials(FindEndpoint(environment), clock);

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        using var http = new MetadataHttp(Endpoint, _clock);
        byte[] token = await http.SendAsync(HttpMethod.Put, "/latest/api/token", "x-aws-ec2-metadata-token-ttl-seconds", "21600").ConfigureAwait(false);
        string role = FirstLine(await GetAsync(http, Roles, token).ConfigureAwait(false));
        if (role.Length == 0 || role.AsSpan().ContainsAny("/?#%\\"))
        {
            throw MetadataException.NoRole(Endpoint);
        }

        return MetadataDocument.Read(await GetAsync(http, Roles + role, token).ConfigureAwait(false), Endpoint);
    }

    private static Task<byte[]> GetAsync(MetadataHttp http, string path, byte[] token)
        => http.SendAsync(HttpMethod.Get, path, "x-aws-ec2-metadata-token", Encoding.ASCII.GetString(token).Trim());

    private static string FirstLine(byte[] text) => Encoding.ASCII.GetString(text).Trim().Split('\n')[0].Trim();

    private static Uri FindEndpoint(AwsEnvironment environment)
    {
        if (environment.Text("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint") is { } given)
        {
            return Uri.TryCreate(given.Value, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
                ? url
                : throw MetadataException.InvalidEndpoint(given.Source);
        }

        bool isIPv6 = "IPv6".Equals(
            environment.Text("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode")?.Value, StringComparison.OrdinalIgnoreCase);
        return new Uri(isIPv6 ? "http://[fd00:ec2::254]" : "http://169.254.169.254");
    }
}
