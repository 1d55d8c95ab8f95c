using System.Globalization;

namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>One run of the subject, for all tests of states.</summary>
public sealed class LiveStates : IAsyncLifetime
{
    public const int Looks = 30;

    internal StateSamples States { get; private set; } = new([]);

    public int Runtime { get; private set; }

    public int Ticks { get; private set; }

    public bool HasOwnThreads { get; private set; }

    public async ValueTask InitializeAsync()
    {
        ILookup<string, string> printed = await Subject.RunAsync(string.Create(CultureInfo.InvariantCulture, $"states {Looks}"));
        States = new StateSamples(printed["frame"]);
        Runtime = Version.Parse(printed["runtime"].Single()).Major;
        Ticks = int.Parse(printed["ticks"].Single(), CultureInfo.InvariantCulture);
        HasOwnThreads = bool.Parse(printed["own"].Single());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
