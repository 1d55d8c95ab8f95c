using System.Globalization;

namespace CodeGuruProfiler.LoadTest;

/// <summary>The arguments of the program.</summary>
internal sealed record Arguments
{
    public const string Help = """
        Calls a server in another process with bare HttpClient, with signing and source generation by hand, with this client, and with AWS's
        JavaScript client where Node.js is, in turns, and prints what a call takes.

        --operations TEXT  only operations whose name contains one of these, separated by commas: Describe,GetProfile
        --callers N,N      how many call at once; 1,16 unless given
        --rounds N         how many turns each has, after some that do not count; 45 unless given; a third for heavy operations
        --milliseconds N   how long a turn is; 100 unless given; thrice for heavy operations
        --contention       count the locks that 256 callers of one client wait for, and nothing else
        --blocking         have 64 callers block the threads of the pool while they wait for their first call, and count the failures
        --serve            be the server: print the address, and run until the input ends
        """;

    public IReadOnlyList<string> Operations { get; private init; } = [""];

    public IReadOnlyList<int> Callers { get; private init; } = [1, 16];

    public int Rounds { get; private init; } = 45;

    public TimeSpan Turn { get; private init; } = TimeSpan.FromMilliseconds(100);

    public bool CountsContention { get; private init; }

    public bool Blocks { get; private init; }

    /// <summary>Gets who blocks in this process, and whom they call; <see langword="null"/> when nobody does.</summary>
    public (string Caller, Uri Url)? Blocking { get; private init; }

    public bool Serves { get; private init; }

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
                case "--contention":
                    result = result with { CountsContention = true };
                    continue;
                case "--blocking":
                    result = result with { Blocks = true };
                    continue;
                case "--blocking-caller" when value is not null && i + 2 < args.Length:
                    result = result with { Blocking = (value, new Uri(args[i + 2])) };
                    i++;
                    break;
                case "--operations" when value is not null:
                    result = result with { Operations = value.Split(',') };
                    break;
                case "--callers" when value is not null && value.Split(',').All(number => Number(number) is >= 1 and <= 256):
                    result = result with { Callers = [.. value.Split(',').Select(number => Number(number))] };
                    break;
                case "--rounds" when Number(value) is var rounds and > 0:
                    result = result with { Rounds = rounds };
                    break;
                case "--milliseconds" when Number(value) is var milliseconds and > 0:
                    result = result with { Turn = TimeSpan.FromMilliseconds(milliseconds) };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return result;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
