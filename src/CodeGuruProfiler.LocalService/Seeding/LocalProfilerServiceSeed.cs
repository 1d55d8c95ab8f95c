using CodeGuruProfiler.LocalService.Seeding;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService;

/// <summary>Adds data to a <see cref="LocalProfilerService"/> without requests.</summary>
/// <remarks>Data that the service would refuse is refused with the service's message. Thread-safe.</remarks>
public sealed class LocalProfilerServiceSeed
{
    private readonly Seeder _seeder;

    internal LocalProfilerServiceSeed(Seeder seeder)
    {
        _seeder = seeder;
    }

    /// <summary>Adds a profiling group.</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="computePlatform"><c>Default</c> or <c>AWSLambda</c>.</param>
    /// <param name="profilingEnabled">Whether ConfigureAgent lets the agents of the group profile.</param>
    /// <param name="tags">The tags of the group, or <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that completes when the group is stored.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service refuses the group, for example because its name is taken.</exception>
    public Task AddProfilingGroupAsync(
        string name,
        string computePlatform = "Default",
        bool profilingEnabled = true,
        IReadOnlyDictionary<string, string>? tags = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);

        return _seeder.AddGroupAsync(name, computePlatform, profilingEnabled, tags, cancellationToken);
    }

    /// <summary>Adds an agent profile.</summary>
    /// <param name="groupName">The name of the profiling group.</param>
    /// <param name="profile">The profile. Its start determines the aggregated profiles that contain it.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that completes when the aggregated profiles contain the profile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groupName"/> or <paramref name="profile"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service refuses the profile, for example because the group does not exist.</exception>
    public Task AddAgentProfileAsync(string groupName, AgentProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groupName);
        ArgumentNullException.ThrowIfNull(profile);

        return _seeder.AddProfileAsync(groupName, profile.ToArray(ProfileEncoding.Ion), cancellationToken);
    }

    /// <summary>Adds a recommendation to those that GetRecommendations finds.</summary>
    /// <param name="groupName">The name of the profiling group.</param>
    /// <param name="recommendationJson">A Recommendation in JSON, in the format of GetRecommendations. It is returned for overlapping time ranges.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that completes when the recommendation is stored.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groupName"/> or <paramref name="recommendationJson"/> is null.</exception>
    /// <exception cref="System.Text.Json.JsonException"><paramref name="recommendationJson"/> is not JSON.</exception>
    /// <exception cref="InvalidOperationException">The JSON is not a Recommendation, or the group does not exist.</exception>
    public Task AddRecommendationAsync(string groupName, string recommendationJson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groupName);
        ArgumentNullException.ThrowIfNull(recommendationJson);

        return _seeder.AddRecommendationAsync(groupName, recommendationJson, cancellationToken);
    }
}
