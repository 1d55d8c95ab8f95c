namespace CodeGuruProfiler.Client.Configuration;

/// <summary>
/// The address that takes the place of the Region's endpoint. The order is that of AWS's tools: the service's own before the general one, the
/// environment before the files. https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
/// </summary>
internal static class ConfiguredEndpoint
{
    private const string ServiceVariable = "AWS_ENDPOINT_URL_CODEGURUPROFILER";
    private const string GeneralVariable = "AWS_ENDPOINT_URL";
    private const string Key = "endpoint_url";

    /// <returns><see langword="null"/> when nothing takes the place of the Region's endpoint.</returns>
    public static Uri? Find(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
    {
        if (options.ServiceUrl is not null)
        {
            return options.ServiceUrl;
        }

        bool isIgnored = options.GivenIgnoreConfiguredEndpointUrls
            ?? environment.Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls")
            ?? false;
        return isIgnored ? null
            : OfVariable(environment, ServiceVariable)
            ?? OfVariable(environment, GeneralVariable)
            ?? Parse(environment.OfService(Key), Throw.InProfile($"codeguruprofiler {Key}", environment.ProfileName))
            ?? Parse(environment.OfProfile(Key), Throw.InProfile(Key, environment.ProfileName));
    }

    private static Uri? OfVariable(AwsEnvironment environment, string variable) => Parse(environment.Variable(variable), variable);

    private static Uri? Parse(string? address, string source)
        => address is null ? null : Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri : throw Throw.NotAnAddress(address, source);
}
