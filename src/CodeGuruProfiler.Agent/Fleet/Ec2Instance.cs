using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Fleet;

/// <summary>
/// The EC2 instance, by the second version of its metadata service.
/// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
/// </summary>
internal static class Ec2Instance
{
    private const string DisabledVariable = "AWS_EC2_METADATA_DISABLED";
    private const string EndpointVariable = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
    private const string ModeVariable = "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE";
    private const string LifetimeHeader = "X-aws-ec2-metadata-token-ttl-seconds";
    private const string TokenHeader = "X-aws-ec2-metadata-token";

    /// <returns><see langword="null"/> when this is not an EC2 instance, or its metadata service is turned off.</returns>
    public static async Task<FleetInfo?> FindAsync(MetadataHttp http, AgentEnvironment environment, CancellationToken cancellationToken)
    {
        if ("true".Equals(environment.Variable(DisabledVariable), StringComparison.OrdinalIgnoreCase) || FindEndpoint(environment) is not { } endpoint)
        {
            return null;
        }

        // "The PUT request": a GET, as AWS's Python agent sends, gets no token.
        string? token = await http.FindAsync(HttpMethod.Put, new Uri(endpoint, "/latest/api/token"), LifetimeHeader, "60", cancellationToken).ConfigureAwait(false);
        if (token is null or "")
        {
            return null;
        }

        string? host = await GetAsync("local-hostname").ConfigureAwait(false);
        string? type = host is null ? null : await GetAsync("instance-type").ConfigureAwait(false);
        return host is null || type is null ? null : FleetInfo.Ec2Instance(host, type);

        async Task<string?> GetAsync(string name)
        {
            string? text = await http.FindAsync(
                HttpMethod.Get, new Uri(endpoint, "/latest/meta-data/" + name), TokenHeader, token.Trim(), cancellationToken).ConfigureAwait(false);
            text = text?.Trim();
            return FleetIdentity.IsId(text) ? text : null;
        }
    }

    private static Uri? FindEndpoint(AgentEnvironment environment)
        => environment.Variable(EndpointVariable) is { } given
            ? Uri.TryCreate(given, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null
            : new Uri("IPv6".Equals(environment.Variable(ModeVariable), StringComparison.OrdinalIgnoreCase) ? "http://[fd00:ec2::254]" : "http://169.254.169.254");
}
