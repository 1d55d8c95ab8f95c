using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace Documentation.Operations;

/// <summary>Tags of profiling groups.</summary>
internal static class TagExamples
{
    public static async Task TagAsync(ICodeGuruProfilerClient client, string arn, CancellationToken cancellationToken)
    {
        // begin TagResource
        var request = new TagResourceRequest
        {
            ResourceArn = arn, // ProfilingGroupDescription.Arn
            Tags = new Dictionary<string, string> { ["stage"] = "production" },
        };
        await client.TagResourceAsync(request, cancellationToken);

        // end TagResource
    }

    public static async Task ListAsync(ICodeGuruProfilerClient client, string arn, CancellationToken cancellationToken)
    {
        // begin ListTagsForResource
        ListTagsForResourceResponse response = await client.ListTagsForResourceAsync(
            new ListTagsForResourceRequest { ResourceArn = arn }, cancellationToken);
        foreach ((string key, string value) in response.Tags)
        {
            Console.WriteLine($"{key} = {value}");
        }

        // end ListTagsForResource
    }

    public static async Task UntagAsync(ICodeGuruProfilerClient client, string arn, CancellationToken cancellationToken)
    {
        // begin UntagResource
        await client.UntagResourceAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = ["team", "stage"] }, cancellationToken);

        // end UntagResource
    }
}
