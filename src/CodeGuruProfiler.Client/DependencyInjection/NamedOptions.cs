using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>The options of a registration. Their name is read each time, because a private name may change while clients are registered.</summary>
internal sealed class NamedOptions(ClientRegistration registration, Action<CodeGuruProfilerClientOptions> configure)
    : IConfigureNamedOptions<CodeGuruProfilerClientOptions>
{
    public void Configure(CodeGuruProfilerClientOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CodeGuruProfilerClientOptions options)
    {
        if (name == registration.OptionsName)
        {
            configure(options);
        }
    }
}
