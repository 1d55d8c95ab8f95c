namespace TestingWithLocalService;

// begin application-test
public class ShopApiTests(ShopApiFactory factory) : IClassFixture<ShopApiFactory>
{
    [Fact]
    public async Task ProfilingGroups_AreThoseOfTheService()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await factory.Service.Seed.AddProfilingGroupAsync("web-shop", cancellationToken: token);
        using HttpClient http = factory.CreateClient();

        string names = await http.GetStringAsync("/profiling-groups", token);

        Assert.Equal("""["web-shop"]""", names);
    }
}

// end application-test
