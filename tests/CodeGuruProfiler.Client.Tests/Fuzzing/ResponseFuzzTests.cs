using System.Text;
using CsCheck;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>Bodies of successes, valid ones changed at random: a response comes out of each, or the documented exception.</summary>
public sealed class ResponseFuzzTests(ITestOutputHelper output)
{
    public static TheoryData<string> Saved => Corpus.Names("responses");

    public static TheoryData<string> Operations => [.. HostileService.Operations];

    [Fact]
    public void Corpus_HasAResponseOfEveryOperation()
        => Assert.All(HostileService.Operations, operation => Assert.Contains($"{operation}.json", Saved.Select(row => row.Data)));

    [Theory]
    [MemberData(nameof(Saved))]
    public void Read_SavedBody_EndsAsDocumented(string name)
        => Survives(name.Split('-', '.')[0], Corpus.Read("responses", name));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Read_ValidBody_ReturnsAResponse(string operation)
        => Assert.Null(HostileService.Call(operation, 200, Corpus.Read("responses", $"{operation}.json")));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Read_ChangedBody_EndsAsDocumented(string operation)
    {
        byte[] valid = Corpus.Read("responses", $"{operation}.json");

        Change.Several.Sample(
            changes => Survives(operation, Change.Apply(valid, changes)),
            iter: Fuzz.Rounds(1_000),
            writeLine: output.WriteLine,
            print: changes => Encoding.UTF8.GetString(Change.Apply(valid, changes)));
    }

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Operations))]
    public void Read_BodyCutAtEveryByte_EndsAsDocumented(string operation)
    {
        byte[] valid = Corpus.Read("responses", $"{operation}.json");

        for (int length = 0; length < valid.Length; length++)
        {
            Survives(operation, valid[..length]);
        }
    }

    private static void Survives(string operation, byte[] body)
    {
        Exception? failure = HostileService.Call(operation, 200, body, ("Content-Type", "application/json"));
        if (failure is not null)
        {
            Assert.IsType<CodeGuruProfilerConnectionException>(failure);
        }
    }
}
