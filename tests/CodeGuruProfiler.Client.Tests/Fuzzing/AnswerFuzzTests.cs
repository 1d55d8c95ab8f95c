using System.Text;
using CodeGuruProfiler.Client.Tests.Transport;
using CsCheck;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>Whole responses on a socket, including status line and headers, changed at random.</summary>
public sealed class AnswerFuzzTests(ITestOutputHelper output)
{
    public static TheoryData<string> Saved => Corpus.Names("heads");

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task Call_SavedResponse_EndsAsDocumented(string name)
    {
        byte[] answer = Corpus.Read("heads", name);
        await using var server = ScriptedServer.Start("http", Answers.Send(answer).Then(Answers.Close));
        using var client = new SocketClient(server);

        await Survives(client);
        // State from the first response, such as a time, must not harm the next call.
        client.Clock.Advance(TimeSpan.FromHours(1));
        await Survives(client);
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task Call_ChangedResponse_EndsAsDocumented(string name)
    {
        byte[] saved = Corpus.Read("heads", name);
        byte[] answer = saved;
        await using var server = ScriptedServer.Start("http", connection => Answers.Send(Volatile.Read(ref answer)).Then(Answers.Close)(connection));
        using var client = new SocketClient(server, options => options.MaxAttempts = 1);

        // One after the other: the server has one response at a time. Ten connections an iteration of the other tests is what a run can spare.
        Change.Several.Sample(
            changes =>
            {
                Volatile.Write(ref answer, Change.Apply(saved, changes));
                Survives(client).GetAwaiter().GetResult();
            },
            iter: Fuzz.Rounds(100),
            threads: 1,
            writeLine: output.WriteLine,
            print: changes => Encoding.Latin1.GetString(Change.Apply(saved, changes)));
    }

    private static async Task Survives(SocketClient client)
    {
        try
        {
            await client.GetAsync();
        }
        catch (Exception e) when (e is CodeGuruProfilerException or CodeGuruProfilerConnectionException)
        {
            Assert.DoesNotContain(e.Message, char.IsControl);
        }
    }
}
