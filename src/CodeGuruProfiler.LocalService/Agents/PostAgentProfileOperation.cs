using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Adds an agent profile to the aggregated profiles of its group.</summary>
internal sealed class PostAgentProfileOperation(ServiceContext service) : Operation("PostAgentProfile")
{
    // Writing them takes a few hundred milliseconds, while other writers wait.
    private const int MaxPostsTogether = 64;

    // Trees of different groups are not merged, but a few can share the wait for the disk.
    private const int MaxGroupsTogether = 4;

    private readonly ProfileAdmission _admission = new(service.MaxDecompressedBytes);
    private readonly BatchedWrites<PostedProfile> _posts = new(service.Database, MaxPostsTogether, post => post.GroupName, MaxGroupsTogether, new PostedProfileStore(service).Add);

    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        using IDisposable admitted = await _admission.EnterAsync(input.Payload, cancellationToken).ConfigureAwait(false);
        // Concurrent requests do this work in parallel; only the transaction is serialized.
        AgentProfile profile = AgentProfileReader.Read(input, service);
        var post = new PostedProfile(input.GroupName, input.FindText("profileToken"), input.Request.BodyHash, profile.Start, profile.CallTree);
        await _posts.WriteAsync(post, cancellationToken).ConfigureAwait(false);
        return OperationOutput.Empty;
    }
}
