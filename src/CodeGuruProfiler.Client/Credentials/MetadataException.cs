using System.Net;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>Instance or container metadata has no credentials for us. The message holds nothing of what it sent.</summary>
internal sealed class MetadataException : Exception
{
    private MetadataException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the status of the response; <see langword="null"/> when there was none.</summary>
    public HttpStatusCode? StatusCode { get; private init; }

    public static MetadataException NoResponse(Uri endpoint, Exception cause) => new($"{Shown(endpoint)} did not respond", cause);

    public static MetadataException Status(Uri endpoint, HttpStatusCode status)
        => new($"{Shown(endpoint)} responded with HTTP {(int)status}") { StatusCode = status };

    public static MetadataException NoRole(Uri endpoint) => new($"{Shown(endpoint)} has no role with credentials");

    public static MetadataException NoCredentials(Uri endpoint, string missing) => new($"the response of {Shown(endpoint)} has no {missing}");

    public static MetadataException NotJson(Uri endpoint) => new($"the response of {Shown(endpoint)} is not JSON");

    public static MetadataException InvalidHeader(string header) => new($"the value for the header {header} has characters that a header cannot have");

    public static MetadataException InBrowser(Uri endpoint) => new($"{Shown(endpoint)} is out of reach of a browser");

    public static MetadataException Disabled(string variable) => new($"{variable} is true");

    public static MetadataException NotSet(string variables) => new($"{variables} is not set");

    public static MetadataException InvalidEndpoint(string source) => new($"{source} must be an absolute http or https URL");

    public static MetadataException ForbiddenHost(string variable)
        => new($"{variable} must be an https URL, or an http URL of this machine or of the container agent, 169.254.170.2, 169.254.170.23 or [fd00:ec2::23]");

    public static MetadataException NoTokenFile(string variable, Exception cause) => new($"the file of {variable} cannot be read", cause);

    private static string Shown(Uri endpoint) => endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
