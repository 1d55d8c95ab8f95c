using GoldenErrors.Client;
using GoldenErrors.Client.Model;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden.Errors.Examples;

internal static class BoxExamples
{
    public static async Task GetAsync(IGoldenErrorsClient client)
    {
        // begin GetBox
        GetBoxResponse response = await client.GetBoxAsync(new GetBoxRequest { BoxId = "a" });
        if (response.Name is { } name)
        {
            Console.WriteLine(name);
        }

        // end GetBox
    }

    public static async Task ListAsync(IGoldenErrorsClient client)
    {
        // begin ListBoxes
        await foreach (string box in client.ListBoxesPaged(new ListBoxesRequest()))
        {
            Console.WriteLine(box);
        }

        // end ListBoxes
    }
}
