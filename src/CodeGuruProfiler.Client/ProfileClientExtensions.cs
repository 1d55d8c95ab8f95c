using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Transport;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Client;

/// <summary>Profiles with a type, where the operations themselves speak of bytes.</summary>
public static class ProfileClientExtensions
{
    /// <summary>Gets an aggregated profile as a typed call tree.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">Which profile. Its <see cref="GetProfileRequest.Accept"/> is not used: <paramref name="encoding"/> takes its place.</param>
    /// <param name="encoding">The encoding to ask for; Ion binary, the service's own, unless given.</param>
    /// <param name="options">Limits on what is read; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The profile, whichever documented encoding came back, compressed or not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="ProfileFormatException">What came back is empty or no profile, or its bytes are not what its content type or encoding says.</exception>
    /// <exception cref="CodeGuruProfilerException">The service answered with an error, as for GetProfile.</exception>
    /// <exception cref="CodeGuruProfilerConnectionException">There was no usable answer.</exception>
    /// <exception cref="CodeGuruProfilerTimeoutException">A time limit ran out.</exception>
    /// <remarks>
    /// The service does not document the format of aggregated profiles: it is read tolerantly, and what is not understood is kept in
    /// <see cref="AggregatedProfile.UnknownFields"/>. For the untouched bytes, call
    /// <see cref="ICodeGuruProfilerClient.GetProfileAsync"/>.
    /// </remarks>
    public static async Task<AggregatedProfile> GetAggregatedProfileAsync(
        this ICodeGuruProfilerClient client,
        GetProfileRequest request,
        ProfileEncoding encoding = ProfileEncoding.Ion,
        ProfileReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);

        GetProfileResponse response = await client.GetProfileAsync(request with { Accept = encoding.ToMediaType() }, cancellationToken).ConfigureAwait(false);
        return CodedProfile.Parse(response.Profile, response.ContentType, response.ContentEncoding, options, cancellationToken);
    }

    /// <summary>Posts an agent's profile.</summary>
    /// <param name="client">The client.</param>
    /// <param name="profilingGroupName">The profiling group that receives it.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="encoding">The encoding to send; Ion binary, the smallest, unless given.</param>
    /// <param name="profileToken">The token by which the service knows a profile that was posted before; one is made when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response of PostAgentProfile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/>, <paramref name="profilingGroupName"/> or <paramref name="profile"/> is <see langword="null"/>.</exception>
    /// <exception cref="CodeGuruProfilerException">The service answered with an error, as for PostAgentProfile.</exception>
    /// <exception cref="CodeGuruProfilerConnectionException">There was no usable answer.</exception>
    /// <exception cref="CodeGuruProfilerTimeoutException">A time limit ran out.</exception>
    public static Task<PostAgentProfileResponse> PostAgentProfileAsync(
        this ICodeGuruProfilerClient client,
        string profilingGroupName,
        AgentProfile profile,
        ProfileEncoding encoding = ProfileEncoding.Ion,
        string? profileToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(profilingGroupName);
        ArgumentNullException.ThrowIfNull(profile);

        var request = new PostAgentProfileRequest
        {
            ProfilingGroupName = profilingGroupName,
            ContentType = encoding.ToMediaType(),
            AgentProfile = profile.ToArray(encoding), // The request owns its bytes, because a test double may keep the request.
            ProfileToken = profileToken,
        };
        return client.PostAgentProfileAsync(request, cancellationToken);
    }
}
