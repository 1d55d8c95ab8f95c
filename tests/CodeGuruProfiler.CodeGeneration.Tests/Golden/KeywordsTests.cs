using GoldenKeywords.Client;
using GoldenKeywords.Client.Model;

namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

/// <summary>Runs the generated client of the case Keywords: names that mean something to C# or to the generator.</summary>
public sealed class KeywordsTests
{
    [Fact]
    public async Task Names_ThatMeanSomethingElse_TravelUnchanged()
    {
        const string Body = """
            {"class":"c","event":{"event":"e","equals":true,"clone":"k","get_hash_code":5,"toString":"s","json":"j","value":"v","params":"p"},
             "json":"j","response":"r","request":"q","value":"v","item":["i"],"entry":{"k":["e"]},"responseMetadata":"m",
             "range":{"from":1,"Type":"t","object":{"object":"o","string":"s"}},"switch":"off","is":true}
            """;
        var transport = new GoldenTransport(new GoldenAnswer(Body));

        DefaultResponse response = await new GoldenKeywordsClient(transport).DefaultAsync(new DefaultRequest
        {
            Class = "c",
            Namespace = "n",
            Event = new Event { Value = "v", EventValue = "e", GetHashCodeValue = 5 },
            Json = "j",
            Switch = "on",
        });

        Assert.Equal("/c?namespace=n", transport.Sent.Single().Target);
        Assert.Equal("""{"event":{"event":"e","get_hash_code":5,"value":"v"},"json":"j","switch":"on"}""", transport.Sent[0].Body);
        Assert.Equal(
            new Event { Value = "v", EventValue = "e", EqualsValue = true, CloneValue = "k", GetHashCodeValue = 5, ToStringValue = "s", Json = "j", Params = "p" },
            response.Event);
        Assert.Equal(
            ("c", "j", "r", "q", "v", "m", "off", true),
            (response.Class, response.Json, response.Response, response.Request, response.Value, response.ResponseMetadataValue, response.Switch, response.Is));
        Assert.Equal((1, "t", "o"), (response.Range?.From, response.Range?.Type, response.Range?.Object?.ObjectValue));
        Assert.Equal(["i"], response.Item);
        Assert.Equal(["e"], response.Entry["k"]);
    }
}
