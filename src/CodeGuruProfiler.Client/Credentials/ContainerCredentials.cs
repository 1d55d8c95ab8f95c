using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// The credentials of a container in ECS or EKS, or of another program on this machine.
/// https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
/// </summary>
internal sealed class ContainerCredentials : RefreshingAWSCredentials
{
    private const string RelativeVariable = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private const string FullVariable = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private const string TokenVariable = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
    private const string TokenFileVariable = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";

    // As early as AWSSDK.Core's sources.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    private readonly AwsEnvironment _environment;
    private readonly TimeProvider _clock;

    private ContainerCredentials(Uri endpoint, AwsEnvironment environment, TimeProvider clock)
    {
        Endpoint = endpoint;
        _environment = environment;
        _clock = clock;
        PreemptExpiryTime = Early;
    }

    /// <summary>Gets the URL that is asked.</summary>
    public Uri Endpoint { get; }

    /// <summary>Gets whether the environment names the URL of a container's credentials.</summary>
    public static bool AreConfigured(AwsEnvironment environment)
        => environment.Variable(RelativeVariable) is not null || environment.Variable(FullVariable) is not null;

    /// <exception cref="MetadataException">The environment names no URL, or one that must not be asked.</exception>
    public static ContainerCredentials Of(AwsEnvironment environment, TimeProvider clock) => new(FindEndpoint(environment), environment, clock);

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        // The platform renews the token in its file.
        string? token = ReadToken();
        using var http = new MetadataHttp(Endpoint, _clock);
        byte[] json = await http.SendAsync(HttpMethod.Get, "", token is null ? null : "Authorization", token).ConfigureAwait(false);
        return MetadataDocument.Read(json, Endpoint);
    }

    private static Uri FindEndpoint(AwsEnvironment environment)
    {
        if (environment.Variable(RelativeVariable) is { } relative)
        {
            return Parse($"http://169.254.170.2{(relative.StartsWith('/') ? "" : "/")}{relative}", RelativeVariable);
        }

        Uri url = Parse(environment.Variable(FullVariable) ?? throw MetadataException.NotSet($"{RelativeVariable} or {FullVariable}"), FullVariable);
        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback || url.DnsSafeHost is "169.254.170.2" or "169.254.170.23" or "fd00:ec2::23"
            ? url
            : throw MetadataException.ForbiddenHost(FullVariable);
    }

    private static Uri Parse(string text, string variable)
        => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw MetadataException.InvalidEndpoint(variable);

    private string? ReadToken()
    {
        string? token = _environment.Variable(TokenFileVariable) is { } file ? ReadFile(file) : _environment.Variable(TokenVariable);
        token = token?.Trim();
        return token is null or "" ? null
            : token.AsSpan().ContainsAny('\r', '\n') ? throw MetadataException.InvalidHeader("Authorization")
            : token;
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MetadataException.NoTokenFile(TokenFileVariable, e);
        }
    }
}
