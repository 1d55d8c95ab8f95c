using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Text;

namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>The exceptions for invalid endpoints. Each names the option, the variable, or the file, profile and key that the value comes from.</summary>
internal static class Errors
{
    public static ArgumentException NotWithCustomEndpoint(string feature, string featureSource, string urlSource)
        => new($"Invalid Configuration: {feature} and custom endpoint are not supported. Leave out {featureSource} or {urlSource}.");

    public static ArgumentException NotAnHttpAddress(Setting<Uri> url)
        => Configuration.Errors.NotAUrl(new Setting<string>(url.Value.OriginalString, url.Source));

    public static ArgumentException MoreThanAnAddress(string source)
        => new($"{source} must be scheme, host, port and path only: a query, a fragment or a user would be sent to the service.");

    public static ArgumentException NotARegion(Setting<string> region)
        => new($"{region.Source} must be a Region in lower case such as us-east-1, but is '{OneLine.Of(region.Value)}'.");
}
