// JsonFormat
