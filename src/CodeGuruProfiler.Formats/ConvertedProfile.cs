using System.Diagnostics;
using CodeGuruProfiler.Formats.CodeGuru;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats;

/// <summary>A profile that was read from a file of any format, or that is to be written to one.</summary>
[DebuggerDisplay("{Format}: {CallTree}")]
public sealed record ConvertedProfile
{
    /// <summary>Gets the calls and their counts.</summary>
    public required CallTree CallTree { get; init; }

    /// <summary>Gets the format that the profile was read from.</summary>
    /// <value><see langword="null"/> for a profile that was not read from a file.</value>
    public ProfileFormat? Format { get; init; }

    /// <summary>Gets the time at which the profile begins.</summary>
    /// <value><see langword="null"/> when the file contains none.</value>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Gets the time at which the profile ends.</summary>
    /// <value><see langword="null"/> when the file contains none.</value>
    public DateTimeOffset? End { get; init; }

    /// <summary>Gets the time that a count of 1 stands for.</summary>
    /// <value><see langword="null"/> when it is unknown, as in aggregated profiles: then counts are only counts.</value>
    public TimeSpan? TimePerCount { get; init; }

    /// <summary>Gets the number of samples of the thread that was sampled most often.</summary>
    /// <value><see langword="null"/> when the file does not contain it.</value>
    public long? TimesSampled { get; init; }

    /// <summary>Gets the name of the profile.</summary>
    /// <value><see langword="null"/> when the file contains none.</value>
    public string? Name { get; init; }

    /// <summary>Gets what was lost or left out, in sentences for people.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Creates the profile that an agent would have sent, to be posted to a profiling group.</summary>
    /// <param name="fleet">The computer that the profile is of.</param>
    /// <param name="agent">The program that measured; <see langword="null"/> to leave it out.</param>
    /// <returns>The profile. Its sample weights come from <see cref="TimePerCount"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fleet"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Start"/> or <see cref="End"/> is absent, or the end is not after the start.</exception>
    public AgentProfile ToAgentProfile(FleetInfo fleet, AgentInfo? agent = null)
    {
        ArgumentNullException.ThrowIfNull(fleet);

        return AgentProfiles.Create(this, fleet, agent);
    }

    /// <summary>Creates an aggregated profile, the form in which the service returns profiles.</summary>
    /// <returns>The profile with the times and the call tree.</returns>
    public AggregatedProfile ToAggregatedProfile()
        => new() { Start = Start, End = End, CallTree = CallTree };
}
