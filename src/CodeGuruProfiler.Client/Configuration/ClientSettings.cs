using CodeGuruProfiler.Client.Endpoints;

namespace CodeGuruProfiler.Client.Configuration;

/// <summary>The options together with what the environment adds to them; settled once, when the client is made.</summary>
internal sealed record ClientSettings
{
    // Where nothing names a Region, a custom endpoint is signed for this one, as AWS's own clients do.
    private const string RegionOfCustomEndpoints = "us-east-1";

    public required CodeGuruProfilerClientOptions Options { get; init; }

    public required Endpoint Endpoint { get; init; }

    public required int MaxAttempts { get; init; }

    public required RetryMode RetryMode { get; init; }

    /// <summary>Settles the options. Each is taken from where it is set first: the options, the environment variables, the profile.</summary>
    /// <exception cref="ArgumentException">An option has a value that it cannot have, or no Region can be found.</exception>
    public static ClientSettings Resolve(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
    {
        OptionsValidation.ThrowIfInvalid(options);
        Uri? custom = CustomEndpoint(options, environment);
        string region = options.Region
            ?? environment.Variable("AWS_REGION")
            ?? environment.Variable("AWS_DEFAULT_REGION")
            ?? environment.Profile?.Region?.SystemName
            ?? (custom is null ? throw Throw.NoRegion() : RegionOfCustomEndpoints);
        return new ClientSettings
        {
            Options = options,
            Endpoint = EndpointRules.Resolve(
                region,
                options.UseFips || (environment.Flag("AWS_USE_FIPS_ENDPOINT") ?? environment.Profile?.UseFIPSEndpoint ?? false),
                options.UseDualStack || (environment.Flag("AWS_USE_DUALSTACK_ENDPOINT") ?? environment.Profile?.UseDualstackEndpoint ?? false),
                custom),
            MaxAttempts = options.MaxAttempts,
            RetryMode = options.RetryMode,
        };
    }

    private static Uri? CustomEndpoint(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
    {
        if (options.ServiceUrl is not null)
        {
            return options.ServiceUrl;
        }

        if (environment.Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") ?? environment.Profile?.IgnoreConfiguredEndpointUrls ?? false)
        {
            return null;
        }

        string? address = environment.Variable("AWS_ENDPOINT_URL_CODEGURUPROFILER")
            ?? environment.Variable("AWS_ENDPOINT_URL")
            ?? environment.Profile?.EndpointUrl;
        return address is null ? null : Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri : throw Throw.NotAnAddress(address);
    }
}
