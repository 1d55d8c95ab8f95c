using CodeGuruProfiler.Client.SafeText;

namespace CodeGuruProfiler.Client.Tests.SafeText;

public class RedactionTests
{
    // Not one of the suite's secrets: with it, texts may be compared.
    private const string Secret = "IQoJb3JpZ2luX2VjE/+/aBcDeF==%&\\ x";

    public static TheoryData<string> Encodings => [.. SecretEncodings.All.Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Apply_ASecretInAnyEncoding_IsRedactedAndNothingElse(string encoding)
        => Assert.Equal("{\"a\":\"[redacted]\"}", Apply($"{{\"a\":\"{SecretEncodings.All[encoding](Secret)}\"}}").Replace("\0", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("&plus;", "+")]
    [InlineData("&PLUS;", "+")]
    [InlineData("&#43;", "+")]
    [InlineData("&#43", "+")]
    [InlineData("&#x2B", "+")]
    [InlineData("&amp;#43;", "+")]
    [InlineData("&amp;amp;#43;", "+")]
    [InlineData("%25252B", "+")]
    [InlineData("%u002b", "+")]
    [InlineData("\\u002B", "+")]
    [InlineData("\\U002b", "+")]
    [InlineData("\\u{2b}", "+")]
    [InlineData("\\\\u002B", "+")]
    [InlineData("\\u005cu002B", "+")]
    [InlineData("\\u0025\\u0032\\u0042", "+")]
    [InlineData("&percnt;2B", "+")]
    [InlineData(" ", "+")]
    [InlineData("\\/", "/")]
    [InlineData("\\\\\\/", "/")]
    [InlineData("&amp", "&")]
    [InlineData("\r\n ", "")]
    [InlineData("\u200b\u202e", "")]
    [InlineData("\0", "")]
    public void Apply_OneCharacterEscapedOrWrapped_IsRedacted(string written, string character)
        => Assert.Equal("<[redacted]>", Redaction.Apply($"<first-half{written}second-half>", [.. SecretText.FormsOf($"first-half{character}second-half")], isCut: false));

    [Theory]
    [InlineData("")]
    [InlineData("plain text with 100% and \\ and &amp; and %zz and \\u00 and &#; and &nothing;")]
    [InlineData("%%%%\\\\\\\\&&&&&#&#x&amp")]
    [InlineData("IQoJb3JpZ2luX2Vj")]
    public void Apply_NoSecret_IsTheSameText(string text) => Assert.Same(text, Apply(text));

    // The text before the secret ends like an escape, and absorbs the beginning of the secret.
    [Theory]
    [InlineData("%")]
    [InlineData("%2")]
    [InlineData("%25%")]
    [InlineData("\\u00")]
    [InlineData("\\u")]
    [InlineData("\\x")]
    [InlineData("\\")]
    [InlineData("&#")]
    [InlineData("&#x")]
    [InlineData("&#x0")]
    public void Apply_ASecretThatAnEscapeRunsInto_IsRedactedToItsBeginning(string before)
    {
        string redacted = Redaction.Apply($"<{before}2012345678%2Babcdefgh%2Fij", [.. SecretText.FormsOf("2012345678+abcdefgh/ij")], isCut: false);

        Assert.DoesNotContain('1', redacted);
        Assert.EndsWith("[redacted]", redacted, StringComparison.Ordinal);
        Assert.StartsWith("<", redacted, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_SecretsThatOverlap_AreOneGap()
        => Assert.Equal("x[redacted]y", Redaction.Apply("xabcabcabcabcdy", [.. SecretText.FormsOf("abcabcabc"), .. SecretText.FormsOf("cabcabcd")], isCut: false));

    [Theory]
    [InlineData("local", "the local service", "the [redacted] service")]
    [InlineData("local", "localhost is not it, nor is nonlocal", "localhost is not it, nor is nonlocal")]
    [InlineData("localkey", "a localkeys", "a [redacted]s")]
    public void Apply_AShortSecret_IsRedactedAsAWord(string secret, string text, string expected)
        => Assert.Equal(expected, Redaction.Apply(text, [.. SecretText.FormsOf(secret)], isCut: false));

    // As servers do it that quote a token: its beginning, then three points.
    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(400)]
    public void Apply_TheBeginningOfASecret_IsRedactedWhenItIsHalfOfItOrLong(int length)
    {
        string secret = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * i % 23))));
        int most = Math.Min(length / 2, 32);

        string Shortened(int kept) => Redaction.Apply($"The token {secret[..kept]}... is invalid", [.. SecretText.FormsOf(secret)], isCut: false);

        Assert.Equal("The token [redacted]... is invalid", Shortened(most));
        Assert.Equal("The token [redacted]... is invalid", Shortened(length - 1));
        Assert.Equal($"The token {secret[..8]}... is invalid", Shortened(8));
    }

    [Fact]
    public void Apply_TheTextEndsWithTheBeginningOfASecret_IsRedacted()
        => Assert.Equal("<[redacted]", Redaction.Apply("<" + Secret[..25], [.. SecretText.FormsOf(Secret)], isCut: false));

    public static TheoryData<string> CutEncodings => [.. SecretEncodings.All.Keys];

    [Theory]
    [MemberData(nameof(CutEncodings))]
    public void Apply_ATextCutAnywhereInASecret_KeepsNoPartOfIt(string encoding)
    {
        string secret = SecretEncodings.All[encoding](Secret);
        for (int length = 1; length <= secret.Length; length++)
        {
            string redacted = Redaction.Apply("<" + secret[..length], [.. SecretText.FormsOf(Secret)], isCut: true);

            // Of the first character, an escape may be there that nobody can read.
            Assert.True(redacted == "<[redacted]" || (length < 24 && !redacted.Contains('Q', StringComparison.OrdinalIgnoreCase)), $"{length}: {redacted}");
        }
    }

    [Theory]
    [InlineData("http://bob:hunter2@proxy:3128/", "http://[redacted]proxy:3128/")]
    [InlineData("the proxy 'http://bob:hunter2@proxy:3128/' failed", "the proxy 'http://[redacted]proxy:3128/' failed")]
    [InlineData("http:\\/\\/bob:hunter2@proxy", "http:\\/\\/[redacted]proxy")]
    [InlineData("http%3A%2F%2Fbob%3Ahunter2%40proxy", "http%3A%2F%2F[redacted]proxy")]
    [InlineData("socks5://bob@proxy, ftp://u:p@h", "socks5://[redacted]proxy, ftp://[redacted]h")]
    [InlineData("http:&#x2F;&#x2F;bob&#x3A;hunter2&#x40;proxy", "http:&#x2F;&#x2F;[redacted]proxy")]
    [InlineData("http:\\u002f\\u002fbob:hunter2\\u0040proxy", "http:\\u002f\\u002f[redacted]proxy")]
    [InlineData("http:&sol;&sol;bob:hunter2&commat;proxy", "http:&sol;&sol;[redacted]proxy")]
    [InlineData("http%253A%252F%252Fbob%253Ahunter2%2540proxy", "http%253A%252F%252F[redacted]proxy")]
    [InlineData("http:\\\\/\\\\/bob:hunter2@proxy", "http:\\\\/\\\\/[redacted]proxy")]
    [InlineData("http://bob:hun+ter2@proxy", "http://[redacted]proxy")]
    [InlineData("see http://host, or mail bob@example.com", "see http://host, or mail bob@example.com")]
    [InlineData("http://host\nbob@example.com", "http://host\nbob@example.com")]
    [InlineData("{\"u\":\"http:\\/\\/host\",\"m\":\"bob@example.com\"}", "{\"u\":\"http:\\/\\/host\",\"m\":\"bob@example.com\"}")]
    [InlineData("http://bob:hun@ter2@proxy", "http://[redacted]proxy")]
    [InlineData("http://bob:hun/ter2@proxy", "http://[redacted]proxy")]
    [InlineData("http://host/a@b", "http://host/a@b")]
    [InlineData("http://host:80/a@b", "http://host:80/a@b")]
    [InlineData("http://[::1]:80/a@b", "http://[::1]:80/a@b")]
    [InlineData("mail bob@example.com", "mail bob@example.com")]
    public void Apply_AUserInAUrl_IsRedacted(string text, string expected) => Assert.Equal(expected, Apply(text));

    [Theory]
    [InlineData("ftp://user:p4ss@h/", "ftp://h/")]
    [InlineData("bob:hunter2@host:8000", "host:8000")]
    [InlineData("http://bob:pa//ss@h", "http://h")]
    [InlineData("http:/bob:hunter2@h", "h")]
    [InlineData("http:\\\\bob:hunter2@h", "h")]
    [InlineData("http:/bob:pa//ss@h", "h")]
    [InlineData("//bob:hunter2@h", "h")]
    [InlineData("http://host:8000/", "http://host:8000/")]
    public void UserInfo_OfAValueMeantAsAUrl_IsRemoved(string text, string expected) => Assert.Equal(expected, UserInfo.RemoveFrom(text));

    // A text that is all beginnings of a secret, of escapes and of URLs is the worst that can come.
    [Theory]
    [InlineData("aaaaaaaaaaaaaaab")]
    [InlineData("%2525252525")]
    [InlineData("//////////")]
    [InlineData("&#0000000000")]
    [InlineData("//a:b")]
    public void Apply_ALongText_AllocatesInProportion(string unit)
    {
        SecretText[] secrets = [.. SecretText.FormsOf(new string('a', 2000) + "c")];
        long Allocated(int times)
        {
            string text = string.Concat(Enumerable.Repeat(unit, times));
            Redaction.Apply(text, secrets, isCut: true);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Redaction.Apply(text, secrets, isCut: true);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        long once = Allocated(1000);

        Assert.InRange(Allocated(2000), once, (2 * once) + 4096);
        Assert.InRange(Allocated(4000), once, (4 * once) + 4096);
    }

    private static string Apply(string text) => Redaction.Apply(text, [.. SecretText.FormsOf(Secret)], isCut: false);
}
