using System.Globalization;

namespace CodeGuruProfiler.Soak;

/// <summary>The arguments of the program.</summary>
internal sealed record Arguments
{
    public const string Help = """
        Calls a service that fails in every way for some minutes, and reports whether the client survived.

        --minutes N    how long, 0.1 to 60; 1 unless given
        --callers N    how many call at once, 1 to 256; 8 unless given
        --faults KIND  all (the default), service (errors, delays and truncated responses of the local service),
                       socket (resets, cuts, stalls and drips between client and service) or none
        --seed N       where the random choices begin; 1 unless given
        --url URL      call a running service, without injected faults; it must accept the keys local/local
        --serve        be that service: print the address, and run until the input ends

        Ends with 0 when every call ended as documented and nothing grew, 1 when not, 2 for wrong arguments.
        """;

    public double Minutes { get; private init; } = 1;

    public int Callers { get; private init; } = 8;

    public string Faults { get; private init; } = "all";

    public int Seed { get; private init; } = 1;

    public Uri? Url { get; private init; }

    public bool Serves { get; private init; }

    public bool HasServiceFaults => Faults is "all" or "service";

    public bool HasSocketFaults => Faults is "all" or "socket";

    /// <summary>Reads the command line.</summary>
    /// <returns><see langword="null"/> when it is wrong.</returns>
    public static Arguments? Parse(string[] args)
    {
        var result = new Arguments();
        for (int i = 0; i < args.Length; i++)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--serve":
                    result = result with { Serves = true };
                    continue;
                case "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out double minutes) && minutes is >= 0.1 and <= 60:
                    result = result with { Minutes = minutes };
                    break;
                case "--callers" when int.TryParse(value, CultureInfo.InvariantCulture, out int callers) && callers is >= 1 and <= 256:
                    result = result with { Callers = callers };
                    break;
                case "--faults" when value is "all" or "service" or "socket" or "none":
                    result = result with { Faults = value };
                    break;
                case "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out int seed):
                    result = result with { Seed = seed };
                    break;
                case "--url" when Uri.TryCreate(value, UriKind.Absolute, out Uri? url):
                    result = result with { Url = url };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return result;
    }
}
