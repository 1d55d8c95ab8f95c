namespace CodeGuruProfiler.Client.Configuration;

/// <summary>
/// Finds the URL that replaces the Region's endpoint. The order is that of AWS tools: the URL of the service before the general URL, the environment before
/// the files. https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
/// </summary>
internal static class ConfiguredEndpoint
{
    private const string ServiceVariable = "AWS_ENDPOINT_URL_CODEGURUPROFILER";
    private const string GeneralVariable = "AWS_ENDPOINT_URL";
    private const string Key = "endpoint_url";

    /// <returns><see langword="null"/> when nothing replaces the Region's endpoint.</returns>
    public static Setting<Uri>? Find(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
    {
        if (options.ServiceUrl is not null)
        {
            return new Setting<Uri>(options.ServiceUrl, nameof(options.ServiceUrl));
        }

        bool isIgnored = options.IgnoreConfiguredEndpointUrls
            ?? environment.Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls")?.Value
            ?? false;
        if (isIgnored)
        {
            return null;
        }

        Setting<string>? url = environment.NamedVariable(ServiceVariable)
            ?? environment.NamedVariable(GeneralVariable)
            ?? environment.OfService(Key)
            ?? environment.OfProfile(Key);
        return url is { } text ? new Setting<Uri>(Parse(text), text.Source) : null;
    }

    private static Uri Parse(Setting<string> url)
        => Uri.TryCreate(url.Value, UriKind.Absolute, out Uri? uri) ? uri : throw Errors.NotAUrl(url);
}
