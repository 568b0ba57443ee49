namespace LayeredPolicy.Tests;

public sealed class MapTests
{
    [Fact]
    public void A_class_of_many_workloads_leaves_room_for_the_answer_and_perhaps_says_which_fact_is_missing()
    {
        string folder = Tool.Folder();
        try
        {
            string[] names = ["details-service", "ratings-service", "reviews-service-one", "reviews-service-two", "reviews-service-three", "product-page"];
            File.WriteAllText(Path.Combine(folder, "apps.yaml"), string.Join("---\n", names.Select(n => $$"""
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: {{n}}, namespace: shop }
                spec:
                  selector: { matchLabels: { app: {{n}} } }
                  template: { metadata: { labels: { app: {{n}} } }, spec: { containers: [{ name: c, ports: [{ containerPort: 9080 }] }] } }
                ---
                apiVersion: v1
                kind: Service
                metadata: { name: {{n}}, namespace: shop }
                spec: { selector: { app: {{n}} }, ports: [{ name: http, port: 9080 }] }

                """)));

            Tool.Run run = Tool.Of("map", "--manifests", folder);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains("│ -> shop/details-service and 5 more ", run.Output, StringComparison.Ordinal);
            Assert.Contains("passes both layers", run.Output, StringComparison.Ordinal);
            Assert.Contains("the facts do not say whether 6 workloads are in the mesh", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
