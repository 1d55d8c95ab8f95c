using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace Documentation.Operations;

/// <summary>The permission to post profiles.</summary>
internal static class PolicyExamples
{
    public static async Task PutAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin PutPermission
        var request = new PutPermissionRequest
        {
            ProfilingGroupName = "web-shop",
            ActionGroup = ActionGroup.AgentPermissions,
            Principals = ["arn:aws:iam::123456789012:role/agent"],
            RevisionId = null, // the first policy of the group; afterwards the revision that GetPolicy returns
        };
        PutPermissionResponse response = await client.PutPermissionAsync(request, cancellationToken);
        Console.WriteLine(response.RevisionId);

        // end PutPermission
    }

    public static async Task GetAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin GetPolicy
        GetPolicyResponse response = await client.GetPolicyAsync(new GetPolicyRequest { ProfilingGroupName = "web-shop" }, cancellationToken);
        Console.WriteLine($"{response.RevisionId}: {response.Policy}");

        // end GetPolicy
    }

    public static async Task RemoveAsync(ICodeGuruProfilerClient client, string revisionId, CancellationToken cancellationToken)
    {
        // begin RemovePermission
        var request = new RemovePermissionRequest
        {
            ProfilingGroupName = "web-shop",
            ActionGroup = ActionGroup.AgentPermissions,
            RevisionId = revisionId, // GetPolicyResponse.RevisionId
        };
        RemovePermissionResponse response = await client.RemovePermissionAsync(request, cancellationToken);
        Console.WriteLine(response.Policy);

        // end RemovePermission
    }
}
