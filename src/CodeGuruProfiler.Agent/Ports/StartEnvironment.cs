using System.Globalization;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The environment variables that decide about the diagnostics of a runtime.</summary>
internal sealed class StartEnvironment(Func<string, string?> read)
{
    private static readonly string[] Switches = ["EnableDiagnostics", "EnableDiagnostics_IPC"];
    private static readonly string[] Prefixes = ["DOTNET_", "COMPlus_"];

    /// <summary>Gets the environment of this process.</summary>
    public static StartEnvironment Own { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>Gets the folder for temporary files.</summary>
    public string TemporaryFolder => read("TMPDIR") is { Length: > 0 } folder ? folder : "/tmp";

    /// <summary>Reads the variables of a block, as Linux shows it.</summary>
    public static StartEnvironment Parse(string block)
    {
        Dictionary<string, string> variables = [];
        foreach (string variable in block.Split('\0'))
        {
            int equals = variable.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                variables.TryAdd(variable[..equals], variable[(equals + 1)..]);
            }
        }

        return new StartEnvironment(name => variables.GetValueOrDefault(name));
    }

    /// <summary>Finds the variable that turns diagnostics off; <see langword="null"/> when none does.</summary>
    public (string Name, string Value)? FindSwitchedOff()
    {
        foreach (string name in Switches)
        {
            if (Find(name) is { } variable && Number(variable.Value) == 0)
            {
                return variable;
            }
        }

        return null;
    }

    /// <summary>Finds an interval of the runtime's sampler at which a look would take too long.</summary>
    public string? FindSlowSampler()
    {
        const ulong Slowest = 0x64;

        return Find("EventPipeThreadSamplingRate") is { } variable && Number(variable.Value) > Slowest ? variable.Value : null;
    }

    private (string Name, string Value)? Find(string name)
    {
        foreach (string prefix in Prefixes)
        {
            if (read(prefix + name) is { Length: > 0 } value)
            {
                return (prefix + name, value);
            }
        }

        return null;
    }

    // The runtime reads numbers as hexadecimal, with or without 0x.
    private static ulong? Number(string value)
    {
        ReadOnlySpan<char> digits = value.AsSpan().Trim();
        digits = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        return ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number) ? number : null;
    }
}
