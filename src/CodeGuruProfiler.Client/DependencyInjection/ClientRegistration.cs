using System.Globalization;
using System.Runtime.Versioning;
using CodeGuruProfiler.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>One registered client: its key, and the names that its options and its HTTP client have. docs/decisions/0040-names-of-registered-clients.md</summary>
internal sealed class ClientRegistration
{
    private const string Prefix = "CodeGuruProfiler.Client";

    private readonly RegisteredClients _all;

    /// <param name="all">The clients among which the names are unique.</param>
    /// <param name="key">The key, or <see langword="null"/> for the client without one.</param>
    /// <param name="number">The number of the keyed client, which no other one has.</param>
    [UnsupportedOSPlatform("browser")]
    public ClientRegistration(RegisteredClients all, object? key, int number)
    {
        _all = all;
        Key = key;
        HttpName = key switch
        {
            null => Prefix,
            string text => $"{Prefix}:{text}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Prefix}#{number}"),
        };
        Client = ServiceDescriptor.KeyedSingleton(key, (provider, _) => ClientFactory.Create(provider, this));
        Interface = ServiceDescriptor.KeyedSingleton<ICodeGuruProfilerClient>(key, (provider, _) => ClientFactory.Find(provider, Key));
    }

    public object? Key { get; }

    /// <summary>Gets the name of the HTTP client.</summary>
    public string HttpName { get; }

    /// <summary>Gets the name of the options: none, the key if it is a string, and else a private one.</summary>
    public string OptionsName => Key switch
    {
        null => Options.DefaultName,
        string { Length: > 0 } text => text,
        _ => PrivateName(),
    };

    public ServiceDescriptor Client { get; }

    public ServiceDescriptor Interface { get; }

    /// <summary>Gets the sections that options are read from.</summary>
    public List<IConfiguration> Configurations { get; } = [];

    public CodeGuruProfilerClientOptions GetOptions(IServiceProvider provider)
        => provider.GetRequiredService<IOptionsMonitor<CodeGuruProfilerClientOptions>>().Get(OptionsName);

    /// <summary>Returns a sentence about this client, with its key where it has one.</summary>
    public string Describe(string failure) => Key switch
    {
        null => failure,
        string text => $"The client with the key '{OneLine.Of(text)}': {failure}",
        IFormattable value => $"The client with the key {value.ToString(null, CultureInfo.InvariantCulture)}: {failure}",
        _ => $"The client with a key of type {Key.GetType()}: {failure}",
    };

    // Any string may be a key, also a later one: this name is changed if it collides with a key.
    private string PrivateName()
    {
        string name = HttpName;
        while (_all.IsTaken(name))
        {
            name += '\'';
        }

        return name;
    }
}
