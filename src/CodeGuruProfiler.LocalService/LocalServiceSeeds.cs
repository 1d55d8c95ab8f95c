using CodeGuruProfiler.LocalService.Seeding;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService;

/// <summary>Puts data into a <see cref="LocalProfilerService"/> before a test, without requests.</summary>
/// <remarks>What the service would refuse is refused here with its message. Safe to use from many threads.</remarks>
public sealed class LocalServiceSeeds
{
    private readonly Seeder _seeder;

    internal LocalServiceSeeds(Seeder seeder)
    {
        _seeder = seeder;
    }

    /// <summary>Makes a profiling group.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="computePlatform"><c>Default</c> or <c>AWSLambda</c>.</param>
    /// <param name="profilingEnabled">What ConfigureAgent answers its agents.</param>
    /// <param name="tags">Its tags; null for none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A task that ends when the group is there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service refuses the group: there is one of that name, say.</exception>
    public Task ProfilingGroupAsync(
        string name,
        string computePlatform = "Default",
        bool profilingEnabled = true,
        IReadOnlyDictionary<string, string>? tags = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _seeder.AddGroupAsync(name, computePlatform, profilingEnabled, tags, cancellationToken);
    }

    /// <summary>Posts an agent's profile.</summary>
    /// <param name="groupName">The group that it is of.</param>
    /// <param name="profile">The profile. Its start decides which aggregated profiles it is part of.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A task that ends when the profile is part of its aggregated profiles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groupName"/> or <paramref name="profile"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service refuses the profile: there is no such group, say.</exception>
    public Task AgentProfileAsync(string groupName, AgentProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groupName);
        ArgumentNullException.ThrowIfNull(profile);
        return _seeder.AddProfileAsync(groupName, profile.ToArray(ProfileEncoding.Ion), cancellationToken);
    }

    /// <summary>Adds a recommendation to those that GetRecommendations finds itself.</summary>
    /// <param name="groupName">The group that it is for.</param>
    /// <param name="recommendationJson">A Recommendation in JSON, as GetRecommendations answers it. It is told of in time ranges that overlap its own.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A task that ends when the recommendation is there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groupName"/> or <paramref name="recommendationJson"/> is null.</exception>
    /// <exception cref="System.Text.Json.JsonException"><paramref name="recommendationJson"/> is not JSON.</exception>
    /// <exception cref="InvalidOperationException">It is not a Recommendation of the model, or there is no such group.</exception>
    public Task RecommendationAsync(string groupName, string recommendationJson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groupName);
        ArgumentNullException.ThrowIfNull(recommendationJson);
        return _seeder.AddRecommendationAsync(groupName, recommendationJson, cancellationToken);
    }
}
