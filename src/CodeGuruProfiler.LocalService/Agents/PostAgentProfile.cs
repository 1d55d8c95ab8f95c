using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

internal sealed class PostAgentProfile(ServiceContext service) : Operation
{
    // As many as a few hundred milliseconds take: other writers wait for them.
    private const int MaxPostsTogether = 64;

    // Trees of other groups are not merged; a few share the wait for the disk.
    private const int MaxGroupsTogether = 4;

    private readonly ProfileAdmission _admission = new(service.MaxDecompressedBytes);
    private readonly BatchedWrites<PostedProfile> _posts = new(service.Database, MaxPostsTogether, post => post.GroupName, MaxGroupsTogether, new PostedProfileStore(service).Add);

    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        using IDisposable admitted = await _admission.EnterAsync(input.Payload, cancellationToken).ConfigureAwait(false);
        // Everything that can be is done before the transaction, by as many requests at once as there are.
        AgentProfile profile = AgentProfileReader.Read(input, service);
        var post = new PostedProfile(input.GroupName, input.FindText("profileToken"), input.Request.BodyHash, profile.Start, profile.CallTree);
        await _posts.WriteAsync(post, cancellationToken).ConfigureAwait(false);
        return OperationOutput.Empty;
    }
}
