using CodeGuruProfiler.Client.Errors;

namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>The messages of endpoints that cannot be.</summary>
internal static class Throw
{
    public static ArgumentException NotWithCustomEndpoint(string feature, string option)
        => new($"Invalid Configuration: {feature} and custom endpoint are not supported. Leave out {option} or {nameof(CodeGuruProfilerClientOptions.ServiceUrl)}.");

    public static ArgumentException NotAnHttpAddress(Uri address)
        => new($"{nameof(CodeGuruProfilerClientOptions.ServiceUrl)} must be an absolute http or https address, but is '{OneLine.Of(UserInfo.RemoveFrom(address.OriginalString))}'.");

    public static ArgumentException MoreThanAnAddress()
        => new($"{nameof(CodeGuruProfilerClientOptions.ServiceUrl)} must be scheme, host, port and path only: a query, a fragment or a user would be sent to the service.");

    public static ArgumentException NotARegion(string region)
        => new($"{nameof(CodeGuruProfilerClientOptions.Region)} must be a Region in lower case such as us-east-1, but is '{OneLine.Of(region)}'.");
}
