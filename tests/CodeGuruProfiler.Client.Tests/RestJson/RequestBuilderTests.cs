using System.Text;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.RestJson;

namespace CodeGuruProfiler.Client.Tests.RestJson;

public class RequestBuilderTests
{
    private static readonly OperationInfo Operation = new TestOperation();

    private delegate void Write(ref RequestBuilder builder);

    [Theory]
    [InlineData("web", "web")]
    [InlineData("A-Za-z0-9-._~", "A-Za-z0-9-._~")]
    [InlineData("arn:aws:x/y", "arn%3Aaws%3Ax%2Fy")]
    [InlineData("a b+c", "a%20b%2Bc")]
    [InlineData("...", "...")]
    [InlineData("ä漢😀", "%C3%A4%E6%BC%A2%F0%9F%98%80")]
    [InlineData("%41", "%2541")]
    public void AppendLabel_Text_EncodesAllButUnreserved(string label, string expected)
        => Assert.Equal($"https://example.com/tags/{expected}", UrlOf((ref RequestBuilder builder) =>
        {
            builder.AppendPath("/tags/");
            builder.AppendLabel(label, "ResourceArn");
        }));

    [Theory]
    [InlineData(null, "null")]
    [InlineData("", "empty")]
    [InlineData(".", "\".\"")]
    [InlineData("..", "\"..\"")]
    public void AppendLabel_WouldLeadElsewhere_IsRefused(string? label, string described)
    {
        var exception = Assert.Throws<ArgumentException>(() => UrlOf((ref RequestBuilder builder) => builder.AppendLabel(label, "ResourceArn")));

        Assert.Equal(
            $"TestOperation: ResourceArn is part of the URL and must not be {described}. Set it to a name that the service knows.", exception.Message);
    }

    [Fact]
    public void AppendLabel_LoneSurrogate_IsReplacedAndDoesNotBreakTheAddress()
        => Assert.Equal("https://example.com/%EF%BF%BD", UrlOf((ref RequestBuilder builder) =>
        {
            builder.AppendPath("/");
            builder.AppendLabel("\ud800", "Name");
        }));

    [Fact]
    public void AppendQuery_EveryType_WritesWhatIsSetAndOnlyThat()
        => Assert.Equal(
            "https://example.com/x?s=a%26b&e=&f=false&t=true&i=0&l=-9223372036854775808&at=2020-06-01T13%3A15%3A02.001Z&k=b&k=a&k=",
            UrlOf((ref RequestBuilder builder) =>
            {
                builder.AppendPath("/x");
                builder.AppendQuery("s", "a&b");
                builder.AppendQuery("none", (string?)null);
                builder.AppendQuery("e", string.Empty);
                builder.AppendQuery("f", false);
                builder.AppendQuery("t", true);
                builder.AppendQuery("none", (bool?)null);
                builder.AppendQuery("i", 0);
                builder.AppendQuery("l", long.MinValue);
                builder.AppendQuery("none", (int?)null);
                builder.AppendQuery("at", new DateTimeOffset(2020, 6, 1, 15, 15, 2, 1, TimeSpan.FromHours(2)));
                builder.AppendQuery("none", (DateTimeOffset?)null);
                builder.AppendQuery("k", ["b", "a", ""]);
                builder.AppendQuery("none", (IReadOnlyList<string>?)null);
            }));

    [Fact]
    public void Build_LongAddress_IsComplete()
    {
        string label = new('ä', 5000);

        string url = UrlOf((ref RequestBuilder builder) =>
        {
            builder.AppendPath("/");
            builder.AppendLabel(label, "Name");
        });

        Assert.Equal("https://example.com/" + string.Concat(Enumerable.Repeat("%C3%A4", 5000)), url);
    }

    [Fact]
    public void Build_WithoutBody_HasNoContentType()
    {
        using ServiceRequest request = Build((ref RequestBuilder builder) => builder.AppendPath("/x"));

        Assert.Null(request.ContentType);
        Assert.True(request.Body.IsEmpty);
    }

    [Fact]
    public void StartJsonBody_Text_IsUtf8WithoutNeedlessEscapes()
    {
        using ServiceRequest request = Build((ref RequestBuilder builder) =>
        {
            builder.AppendPath("/x");
            var json = builder.StartJsonBody();
            json.WriteStartObject();
            json.WriteString("name"u8, "<ä>\"");
            json.WriteEndObject();
            builder.EndJsonBody();
        });

        Assert.Equal("application/json", request.ContentType);
        Assert.Equal("{\"name\":\"<ä>\\\"\"}", Encoding.UTF8.GetString(request.Body.Span));
    }

    [Fact]
    public void StartJsonBody_AfterOneThatFailed_StartsAfresh()
    {
        Assert.Throws<FormatException>(() => Build((ref RequestBuilder builder) =>
        {
            builder.StartJsonBody().WriteStartArray();
            throw new FormatException();
        }));

        using ServiceRequest request = Build((ref RequestBuilder builder) =>
        {
            builder.AppendPath("/x");
            builder.StartJsonBody().WriteNumberValue(1);
            builder.EndJsonBody();
        });
        Assert.Equal("1", Encoding.UTF8.GetString(request.Body.Span));
    }

    [Fact]
    public void SetBody_Bytes_AreTheCallersOwn()
    {
        byte[] bytes = [1, 2, 3];

        using ServiceRequest request = Build((ref RequestBuilder builder) =>
        {
            builder.AppendPath("/x");
            builder.SetBody(bytes, "application/x-amzn-ion");
        });

        bytes[0] = 9;
        Assert.Equal([9, 2, 3], request.Body.ToArray());
        Assert.Equal("application/x-amzn-ion", request.ContentType);
    }

    [Theory]
    [InlineData("a\r\nx-evil: 1")]
    [InlineData("a\nb")]
    [InlineData("ä")]
    public void SetHeader_CharactersThatHeadersCannotCarry_AreRefused(string value)
        => Assert.Equal(
            "The Accept header holds a character that headers cannot carry: only printable ASCII is sent.",
            Assert.Throws<ArgumentException>(() => Build((ref RequestBuilder builder) => builder.SetHeader("Accept", value))).Message);

    private static string UrlOf(Write write)
    {
        using ServiceRequest request = Build(write);
        Assert.Equal(request.Uri.AbsoluteUri, request.Uri.OriginalString);
        return request.Uri.OriginalString;
    }

    private static ServiceRequest Build(Write write)
    {
        var builder = new RequestBuilder(Operation, "https://example.com", string.Empty, () => "token", stackalloc char[64]);
        try
        {
            write(ref builder);
            return builder.Build();
        }
        finally
        {
            builder.Dispose();
        }
    }

    private sealed class TestOperation() : OperationInfo("TestOperation", HttpMethod.Get);
}
