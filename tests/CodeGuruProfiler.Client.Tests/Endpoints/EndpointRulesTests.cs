using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Endpoints;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Endpoints;

public class EndpointRulesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8000", "http://127.0.0.1:8000", "")]
    [InlineData("http://localhost:8000/", "http://localhost:8000", "")]
    [InlineData("https://gateway.example/profiler/v1/", "https://gateway.example", "/profiler/v1")]
    [InlineData("https://gateway.example/a%2Fb", "https://gateway.example", "/a%2Fb")]
    public void Resolve_CustomUrl_KeepsSchemePortAndPath(string address, string origin, string basePath)
    {
        Endpoint endpoint = Resolve("eu-west-1", false, false, new Uri(address));

        endpoint.Should().Be(new Endpoint(origin, basePath, "eu-west-1"));
    }

    [Theory]
    [InlineData("http://b\u00fccher.example:8000", "xn--bcher-kva.example:8000")]
    [InlineData("http://B\u00dcCHER.example", "xn--bcher-kva.example")]
    [InlineData("http://[::1]:8000", "[::1]:8000")]
    [InlineData("http://[0:0:0:0:0:0:0:1]", "[::1]")]
    [InlineData("http://0x7f.1:80", "127.0.0.1")]
    [InlineData("https://EXAMPLE.com.:443", "example.com.")]
    public void Resolve_CustomUrl_IsSignedForTheHostThatIsSent(string address, string authority)
        => Resolve("eu-west-1", false, false, new Uri(address)).Authority.Should().Be(authority);

    // Neither what the address looks like nor where it leads has a say in the Region.
    [Fact]
    public void Resolve_CustomUrlNamesAnotherRegion_SignsForTheRegionOfTheOptions()
        => Resolve("eu-west-1", false, false, new Uri("https://codeguru-profiler.us-east-1.amazonaws.com")).SigningRegion.Should().Be("eu-west-1");

    [Theory]
    [InlineData("ftp://example.com")]
    [InlineData("file:///etc/passwd")]
    public void Resolve_CustomUrlIsNotHttp_IsRefused(string address)
        => FluentActions.Invoking(() => Resolve("us-east-1", false, false, new Uri(address)))
            .Should().Throw<ArgumentException>().WithMessage($"ServiceUrl must be an absolute http or https URL, but is '{address}'.");

    [Fact]
    public void Resolve_CustomUrlIsNotHttpAndHasAPassword_IsRefusedWithoutQuotingIt()
        => FluentActions.Invoking(() => Resolve("us-east-1", false, false, new Uri("ftp://user:p4ss@h/")))
            .Should().Throw<ArgumentException>().WithMessage("ServiceUrl must be an absolute http or https URL, but is 'ftp://h/'.");

    [Theory]
    [InlineData("https://example.com?a=b")]
    [InlineData("https://example.com#fragment")]
    [InlineData("https://user:secret@example.com")]
    public void Resolve_CustomUrlHasMore_IsRefusedWithoutQuotingIt(string address)
        => FluentActions.Invoking(() => Resolve("us-east-1", false, false, new Uri(address)))
            .Should().Throw<ArgumentException>().Which.Message.Should().StartWith("ServiceUrl must be scheme, host, port and path only").And.NotContain("secret");

    [Theory]
    [InlineData("")]
    [InlineData("us-east-1.evil.example/")]
    [InlineData("us-east-1@evil.example")]
    [InlineData("US-EAST-1")]
    [InlineData(" us-east-1")]
    [InlineData("-us")]
    public void Resolve_NotARegion_IsRefused(string region)
        => FluentActions.Invoking(() => Resolve(region, false, false, null))
            .Should().Throw<ArgumentException>().WithMessage($"Region must be a Region in lower case such as us-east-1, but is '{region}'.");

    [Theory]
    [InlineData("us-east-1/20200101", "us-east-1/20200101")]
    [InlineData("US-EAST-1", "US-EAST-1")]
    [InlineData("us-east-1\nX-Evil: 1\u202e", "us-east-1 X-Evil: 1 ")]
    [InlineData("", "")]
    public void Resolve_NotARegionBesideACustomUrl_IsRefusedInOneLine(string region, string quoted)
        => FluentActions.Invoking(() => Resolve(region, false, false, new Uri("http://localhost:8000")))
            .Should().Throw<ArgumentException>().Which.Message.Should().Be($"Region must be a Region in lower case such as us-east-1, but is '{quoted}'.");

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("cn-north-1")]
    [InlineData("somewhere-new-7")]
    public void Resolve_NoCustomUrl_IsHttps(string region)
        => Resolve(region, false, false, null).Origin.Should().StartWith($"https://codeguru-profiler.{region}.");

    private static Endpoint Resolve(string region, bool useFips, bool useDualStack, Uri? custom) => EndpointRules.Resolve(
        new(region, "Region"), new(useFips, "UseFips"), new(useDualStack, "UseDualStack"), custom is null ? null : new Setting<Uri>(custom, "ServiceUrl"));
}
