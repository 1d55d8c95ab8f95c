using System.Runtime.Versioning;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>
/// Checks a registered client when the host starts, as far as it would be checked when it is created. It is an options type without options: a host
/// validates those at start, with nothing more referenced. docs/decisions/0041-checks-at-start.md
/// </summary>
internal sealed class StartCheck
{
    [UnsupportedOSPlatform("browser")]
    public static void Register(IServiceCollection services, ClientRegistration registration)
        => services.AddOptions<StartCheck>(registration.HttpName)
            .Validate<IServiceProvider>((_, provider) =>
            {
                Run(provider, registration, isInUse: IsInUse(services, registration));
                return true;
            })
            .ValidateOnStart();

    [UnsupportedOSPlatform("browser")]
    private static void Run(IServiceProvider provider, ClientRegistration registration, bool isInUse)
    {
        // Before anything fails: a key that is misspelled may be why.
        KeySpelling.Warn(provider.GetRequiredService<ILoggerFactory>().CreateLogger(ClientTelemetry.Name), registration.Configurations);
        CodeGuruProfilerClientOptions options = registration.GetOptions(provider).Copy();
        if (isInUse)
        {
            CheckSettings(options, registration);
            HandlerCheck.Run(provider, registration);
        }
    }

    // The same that the client's constructor does: what it takes from the environment is checked too.
    private static void CheckSettings(CodeGuruProfilerClientOptions options, ClientRegistration registration)
    {
        try
        {
            ClientSettings.Resolve(options, AwsEnvironment.OfThisMachine(options.Profile));
        }
        catch (ArgumentException invalid)
        {
            throw new OptionsValidationException(registration.OptionsName, typeof(CodeGuruProfilerClientOptions), [registration.Describe(invalid.Message)]);
        }
    }

    // Where the application has put its own implementation in place, such as a test double, nobody need say which Region the client would call.
    private static bool IsInUse(IServiceCollection services, ClientRegistration registration)
        => services.LastOrDefault(service => service.ServiceType == registration.Interface.ServiceType && Equals(service.ServiceKey, registration.Key))
            == registration.Interface;
}
