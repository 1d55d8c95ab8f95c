using GoldenErrors.Client;
using GoldenErrors.Client.Model;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden.Errors.Examples;

internal static class OtherExamples
{
    [Obsolete("It shows what is deprecated.")]
    public static async Task CloseAsync(IGoldenErrorsClient client)
    {
        // begin CloseLid
        await client.CloseLidAsync(new CloseLidRequest { BoxId = "a" });

        // end CloseLid
    }

    public static async Task ListAsync(IGoldenErrorsClient client)
    {
        // begin ListThings
        await foreach (Thing thing in client.ListThingsPaged(new ListThingsRequest()))
        {
            Console.WriteLine(thing.Name);
        }

        // end ListThings
    }
}
