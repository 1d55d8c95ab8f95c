using CodeGuruProfiler.LocalService.Hosting;

namespace CodeGuruProfiler.LocalService.Tests.Hosting;

public sealed class ListenUrlTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8000", "127.0.0.1", 8000, true)]
    [InlineData("http://127.0.0.1:0", "127.0.0.1", 0, true)]
    [InlineData("http://127.0.0.1", "127.0.0.1", 80, true)]
    [InlineData("HTTP://127.0.0.1:8000/", "127.0.0.1", 8000, true)]
    [InlineData("http://127.8.9.10:8000", "127.8.9.10", 8000, true)]
    [InlineData("http://localhost:8000", null, 8000, true)]
    [InlineData("http://LocalHost", null, 80, true)]
    [InlineData("http://[::1]:8000", "::1", 8000, true)]
    [InlineData("http://[::ffff:127.0.0.1]:8000", "127.0.0.1", 8000, true)]
    [InlineData("http://10.1.2.3:65535", "10.1.2.3", 65535, false)]
    [InlineData("http://[fe80::1]:8000", "fe80::1", 8000, false)]
    [InlineData("http://0.0.0.0:8000", "0.0.0.0", 8000, false)]
    [InlineData("http://[::]:8000", "::", 8000, false)]
    [InlineData("http://[::ffff:0.0.0.0]:8000", "0.0.0.0", 8000, false)]
    [InlineData("http://*:8000", "::", 8000, false)]
    [InlineData("http://+:8000", "::", 8000, false)]
    [InlineData("http://*", "::", 80, false)]
    public void Parse_AddressLocalhostOrWildcard_IsValid(string text, string? address, int port, bool isLoopback)
    {
        Assert.Null(ListenUrl.FindMistake(text));
        ListenUrl url = Assert.Single(ListenUrl.ParseAll(text));

        Assert.Equal((address, port, isLoopback), (url.Address?.ToString(), url.Port, url.IsLoopback));
    }

    [Theory]
    [InlineData("http://some-name:8000", "'some-name' is not an IP address, and a name would mean every interface")]
    [InlineData("http://127.0.0.1.evil:8000", "'127.0.0.1.evil' is not an IP address, and a name would mean every interface")]
    [InlineData("http://localhost.evil", "'localhost.evil' is not an IP address, and a name would mean every interface")]
    [InlineData("http://localhost.:8000", "'localhost.' is not an IP address, and a name would mean every interface")]
    [InlineData("http://*.test:8000", "'*.test' is not an IP address, and a name would mean every interface")]
    [InlineData("http://127.1:8000", "'127.1' is not an IP address, and a name would mean every interface")]
    [InlineData("http://2130706433:8000", "'2130706433' is not an IP address, and a name would mean every interface")]
    [InlineData("http://0x7f.0.0.1:8000", "'0x7f.0.0.1' is not an IP address, and a name would mean every interface")]
    [InlineData("http://0177.0.0.1:8000", "'0177.0.0.1' is not an IP address, and a name would mean every interface")]
    [InlineData("http://127.0.0.1 :8000", "'127.0.0.1 ' is not an IP address, and a name would mean every interface")]
    [InlineData("http:// 127.0.0.1:8000", "' 127.0.0.1' is not an IP address, and a name would mean every interface")]
    [InlineData("http://127.0.0.1%2eevil:8000", "'127.0.0.1%2eevil' is not an IP address, and a name would mean every interface")]
    [InlineData("http://[127.0.0.1]:8000", "'[127.0.0.1]' is not an IP address, and a name would mean every interface")]
    [InlineData("http://[fe80::1%eth0]:8000", "'[fe80::1%eth0]' is not an IP address, and a name would mean every interface")]
    [InlineData("http://[::1%25lo]:8000", "'[::1%25lo]' is not an IP address, and a name would mean every interface")]
    [InlineData("http://[::1", "the port is not a number from 0 to 65535")]
    [InlineData("http://::1:8000", "the port is not a number from 0 to 65535")]
    [InlineData("http://[::1].evil:8000", "'[::1].evil' is not an IP address, and a name would mean every interface")]
    [InlineData("http://[]:8000", "'[]' is not an IP address, and a name would mean every interface")]
    [InlineData("http://:8000", "'' is not an IP address, and a name would mean every interface")]
    [InlineData("http://", "'' is not an IP address, and a name would mean every interface")]
    [InlineData("http://unix:/tmp/service.sock", "a path or a query is not supported")]
    [InlineData("http://pipe:/service", "a path or a query is not supported")]
    [InlineData("unix:/tmp/service.sock", "it does not begin with http://")]
    [InlineData("https://127.0.0.1:8000", "it does not begin with http://")]
    [InlineData("127.0.0.1:8000", "it does not begin with http://")]
    [InlineData("//127.0.0.1:8000", "it does not begin with http://")]
    [InlineData("http:127.0.0.1:8000", "it does not begin with http://")]
    [InlineData(" http://127.0.0.1:8000", "it does not begin with http://")]
    [InlineData("", "it does not begin with http://")]
    [InlineData("http://127.0.0.1:8000/path", "a path or a query is not supported")]
    [InlineData("http://127.0.0.1:8000//", "a path or a query is not supported")]
    [InlineData("http://127.0.0.1:8000?a=b", "a path or a query is not supported")]
    [InlineData("http://127.0.0.1:8000#a", "a path or a query is not supported")]
    [InlineData("http://127.0.0.1\\.evil:8000", "a path or a query is not supported")]
    [InlineData("http://127.0.0.1:", "the port is not a number from 0 to 65535")]
    [InlineData("http://127.0.0.1:65536", "the port is not a number from 0 to 65535")]
    [InlineData("http://127.0.0.1:-1", "the port is not a number from 0 to 65535")]
    [InlineData("http://127.0.0.1:+80", "the port is not a number from 0 to 65535")]
    [InlineData("http://127.0.0.1:80:90", "the port is not a number from 0 to 65535")]
    [InlineData("http://localhost:0", "localhost is two addresses, so for a free port use one of them, such as http://127.0.0.1:0")]
    public void FindMistake_InvalidUrl_ReturnsASentence(string text, string mistake)
        => Assert.Equal($"must be http URLs of IP addresses, localhost, * or +, such as http://127.0.0.1:8000, separated by semicolons, not '{text}': {mistake}.", ListenUrl.FindMistake(text));

    [Theory]
    [InlineData("http://127.0.0.1:1;http://[::1]:2", "127.0.0.1:1 ::1:2")]
    [InlineData("http://127.0.0.1:1;http://127.0.0.1:2;", "127.0.0.1:1 127.0.0.1:2")]
    [InlineData(";;http://*:1;;http://localhost:2", ":::1 :2")]
    public void ParseAll_SeveralUrls_KeepsTheirOrder(string text, string urls)
    {
        Assert.Null(ListenUrl.FindMistake(text));
        Assert.Equal(urls, string.Join(' ', ListenUrl.ParseAll(text).Select(url => $"{url.Address}:{url.Port}")));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1;http://some-name:2", "not 'http://some-name:2': 'some-name' is not an IP address")]
    [InlineData("http://some-name:2;http://127.0.0.1:1", "not 'http://some-name:2': 'some-name' is not an IP address")]
    [InlineData("http://127.0.0.1:1; http://127.0.0.1:2", "not ' http://127.0.0.1:2': it does not begin with http://.")]
    [InlineData("http://127.0.0.1:1;https://127.0.0.1:2", "not 'https://127.0.0.1:2': it does not begin with http://.")]
    [InlineData("http://127.0.0.1:1;http://localhost:0", "not 'http://localhost:0': localhost is two addresses")]
    [InlineData("http://127.0.0.1:1,http://127.0.0.1:2", "not 'http://127.0.0.1:1,http://127.0.0.1:2': a path or a query is not supported.")]
    [InlineData(";", "not ';': it does not begin with http://.")]
    public void FindMistake_OneOfSeveralUrls_IsNamed(string text, string mistake)
        => Assert.Contains(mistake, ListenUrl.FindMistake(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://user@127.0.0.1:8000", "http://…@127.0.0.1:8000")]
    [InlineData("http://bob:hunter2@127.0.0.1:8000", "http://…@127.0.0.1:8000")]
    [InlineData("http://bob:hunter2@b@127.0.0.1:8000", "http://…@127.0.0.1:8000")]
    [InlineData("https://bob:hunter2@127.0.0.1:8000", "https://…@127.0.0.1:8000")]
    [InlineData("bob:hunter2@127.0.0.1:8000", "…@127.0.0.1:8000")]
    [InlineData("http://127.0.0.1:1;http://bob:hunter2@127.0.0.1:2", "http://…@127.0.0.1:2")]
    [InlineData("http://bob:hunter2;hunter2@127.0.0.1:2", "http://…@127.0.0.1:2")]
    [InlineData("http://bob:hunter2@127.0.0.1:1;http://127.0.0.1:2", "http://…@127.0.0.1:1;http://127.0.0.1:2")]
    public void FindMistake_UserInformation_IsRefusedAndNotQuoted(string text, string quoted)
        => Assert.Contains($"not '{quoted}': ", ListenUrl.FindMistake(text), StringComparison.Ordinal);
}
