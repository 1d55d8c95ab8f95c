using System.Diagnostics;
using CodeGuruProfiler.LocalService.Hosting;

namespace CodeGuruProfiler.LocalService.Tool;

/// <summary>The arguments of the program, and the environment variables that replace some of them.</summary>
internal sealed class CommandLine
{
    private Dictionary<string, string> _variables = [];
    private bool? _console;

    public LocalProfilerServiceOptions Options { get; } = new() { Url = "http://127.0.0.1:8000" };

    public bool ShowHelp { get; private set; }

    public bool ShowVersion { get; private set; }

    public bool LogsJson { get; private set; }

    /// <summary>Gets a value indicating whether the service starts with a profiling group to look at.</summary>
    public bool HasDemo { get; private set; }

    /// <summary>Gets the mistake in the arguments; null when they are valid.</summary>
    public string? Mistake { get; private set; }

    /// <summary>Parses the arguments. The variable of an absent argument applies.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="findVariable">Returns the value of an environment variable; null when it is absent.</param>
    public static CommandLine Parse(IReadOnlyList<string> arguments, Func<string, string?> findVariable)
    {
        var line = new CommandLine();
        line._variables = KeyVariables.Apply(line.Options, findVariable);
        for (int i = 0; i < arguments.Count && line.Mistake is null; i++)
        {
            // Both --name value and --name=value.
            int equals = arguments[i].IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? arguments[i] : arguments[i][..equals];
            if (line.SetFlag(name))
            {
                // A value such as false would be ignored.
                line.Mistake = equals < 0 ? null : $"'{name}' takes no value: omit it to turn it off.";
                continue;
            }

            if (equals < 0 && i + 1 == arguments.Count)
            {
                line.Mistake = $"'{name}' is not an option, or its value is missing. See --help.";
            }
            else if (!line.SetValue(name, equals < 0 ? arguments[++i] : arguments[i][(equals + 1)..]))
            {
                line.Mistake ??= $"'{name}' is not an option. See --help.";
            }
        }

        line.Mistake ??= OptionMistake.Find(line.Options) is { } mistake ? line.Describe(mistake) : null;
        if (line.Mistake is null)
        {
            // The console needs no keys, so others get it only when someone asks for that.
            line.Options.Console = line._console ?? ListenUrl.ParseAll(line.Options.Url).All(url => url.IsLoopback);
        }

        return line;
    }

    private bool SetFlag(string name)
    {
        switch (name)
        {
            case "--help" or "-h" or "-?":
                ShowHelp = true;
                return true;
            case "--version":
                ShowVersion = true;
                return true;
            case "--demo":
                HasDemo = true;
                return true;
            case "--enable-control":
                Options.EnableControl = true;
                return true;
            case "--console" or "--no-console":
                _console = name == "--console";
                return true;
            case "--explain-signatures":
                Options.ExplainSignatures = true;
                return true;
            default:
                return false;
        }
    }

    private bool SetValue(string name, string value)
    {
        switch (name)
        {
            case "--urls":
                Options.Url = value;
                return true;
            case "--data-file":
                Options.DataFile = value;
                return true;
            case "--access-key":
                Options.AccessKey = value;
                _variables.Remove(nameof(Options.AccessKey));
                return true;
            case "--secret-key":
                Options.SecretKey = value;
                _variables.Remove(nameof(Options.SecretKey));
                return true;
            case "--session-token":
                Options.SessionToken = value;
                _variables.Remove(nameof(Options.SessionToken));
                return true;
            case "--region":
                Options.Region = value;
                return true;
            case "--account":
                Options.Account = value;
                return true;
            case "--allowed-host":
                Options.AllowedHosts = [.. Options.AllowedHosts, value];
                return true;
            case "--log-format" when value is "text" or "json":
                LogsJson = value == "json";
                return true;
            default:
                return false;
        }
    }

    private string Describe(OptionMistake mistake) => $"'{_variables.GetValueOrDefault(mistake.Option) ?? NameOf(mistake.Option)}' {mistake.Reason}";

    private static string NameOf(string option) => option switch
    {
        nameof(LocalProfilerServiceOptions.Url) => "--urls",
        nameof(LocalProfilerServiceOptions.DataFile) => "--data-file",
        nameof(LocalProfilerServiceOptions.AccessKey) => "--access-key",
        nameof(LocalProfilerServiceOptions.SecretKey) => "--secret-key",
        nameof(LocalProfilerServiceOptions.SessionToken) => "--session-token",
        nameof(LocalProfilerServiceOptions.Region) => "--region",
        nameof(LocalProfilerServiceOptions.Account) => "--account",
        nameof(LocalProfilerServiceOptions.AllowedHosts) => "--allowed-host",
        _ => throw new UnreachableException($"'{option}' is not set by an argument."),
    };
}
