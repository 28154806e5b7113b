// TabularFormat
