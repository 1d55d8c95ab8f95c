using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Transport;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Client;

/// <summary>Reads and posts typed profiles. The operations themselves transfer bytes.</summary>
public static class ProfileClientExtensions
{
    /// <summary>Gets an aggregated profile as a typed call tree, with the default encoding and options.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The input of GetProfile. Its <see cref="GetProfileRequest.Accept"/> is ignored.</param>
    /// <param name="cancellationToken">Cancels the call, including back-off waits.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="ProfileFormatException">The response is empty or not a profile, or its bytes are not in the format of its headers.</exception>
    /// <remarks>It throws the exceptions of <see cref="ICodeGuruProfilerClient.GetProfileAsync"/> too.</remarks>
    public static Task<AggregatedProfile> GetAggregatedProfileAsync(
        this ICodeGuruProfilerClient client, GetProfileRequest request, CancellationToken cancellationToken)
        => client.GetAggregatedProfileAsync(request, ProfileEncoding.Ion, options: null, cancellationToken);

    /// <summary>Gets an aggregated profile as a typed call tree.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The input of GetProfile. Its <see cref="GetProfileRequest.Accept"/> is ignored in favor of <paramref name="encoding"/>.</param>
    /// <param name="encoding">The encoding to request. The default is Ion binary, which is also the default of the service.</param>
    /// <param name="options">The limits of the reader, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call, including back-off waits.</param>
    /// <returns>The profile, read from any documented encoding, compressed or not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="ProfileFormatException">The response is empty or not a profile, or its bytes are not in the format of its headers.</exception>
    /// <exception cref="CodeGuruProfilerException">The service returned an error, as for GetProfile.</exception>
    /// <exception cref="CodeGuruProfilerConnectionException">There was no usable response.</exception>
    /// <exception cref="CodeGuruProfilerTimeoutException">The call exceeded a time limit of the client's options.</exception>
    /// <remarks>
    /// The service does not document the format of aggregated profiles. The reader is tolerant and preserves unknown fields in
    /// <see cref="AggregatedProfile.UnknownFields"/>. For the unmodified bytes, call <see cref="ICodeGuruProfilerClient.GetProfileAsync"/>.
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

    /// <summary>Posts an agent profile, with the default encoding and a generated token.</summary>
    /// <param name="client">The client.</param>
    /// <param name="profilingGroupName">The profiling group that receives the profile.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="cancellationToken">Cancels the call, including back-off waits.</param>
    /// <returns>The output of PostAgentProfile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/>, <paramref name="profilingGroupName"/> or <paramref name="profile"/> is <see langword="null"/>.</exception>
    /// <remarks>It throws the exceptions of <see cref="ICodeGuruProfilerClient.PostAgentProfileAsync"/> too.</remarks>
    public static Task<PostAgentProfileResponse> PostAgentProfileAsync(
        this ICodeGuruProfilerClient client, string profilingGroupName, AgentProfile profile, CancellationToken cancellationToken)
        => client.PostAgentProfileAsync(profilingGroupName, profile, ProfileEncoding.Ion, profileToken: null, cancellationToken);

    /// <summary>Posts an agent profile.</summary>
    /// <param name="client">The client.</param>
    /// <param name="profilingGroupName">The profiling group that receives the profile.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="encoding">The encoding to send. The default is Ion binary, the smallest.</param>
    /// <param name="profileToken">The idempotency token, by which the service recognizes a profile that was posted before. If <see langword="null"/>, the client generates one.</param>
    /// <param name="cancellationToken">Cancels the call, including back-off waits.</param>
    /// <returns>The output of PostAgentProfile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/>, <paramref name="profilingGroupName"/> or <paramref name="profile"/> is <see langword="null"/>.</exception>
    /// <exception cref="CodeGuruProfilerException">The service returned an error, as for PostAgentProfile.</exception>
    /// <exception cref="CodeGuruProfilerConnectionException">There was no usable response.</exception>
    /// <exception cref="CodeGuruProfilerTimeoutException">The call exceeded a time limit of the client's options.</exception>
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
